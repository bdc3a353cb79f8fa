import type { KeyboardEvent } from 'react';

interface KeyTarget {
  readonly level: number;
  readonly isExpanded: boolean;
  /** Opens and closes what is below; undefined where nothing can be. */
  readonly toggle?: (() => void) | undefined;
  readonly open?: (() => void) | undefined;
}

const levelOf = (item: HTMLElement): number => Number(item.getAttribute('aria-level'));

/** The keys of a tree as browsers' users know them: arrows move, open and close; Enter opens, the space bar unfolds. */
export const treeKeys =
  ({ level, isExpanded, toggle, open }: KeyTarget) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const self = event.currentTarget;
    const items = [...(self.closest('[role=tree]')?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])];
    const at = items.indexOf(self);
    const above = items.slice(0, at).reverse();
    const actions: Readonly<Partial<Record<string, (() => void) | undefined>>> = {
      ArrowDown: () => items[at + 1]?.focus(),
      ArrowUp: () => items[at - 1]?.focus(),
      Home: () => items[0]?.focus(),
      End: () => items[items.length - 1]?.focus(),
      ArrowRight: isExpanded ? () => items[at + 1]?.focus() : toggle,
      ArrowLeft: isExpanded ? toggle : () => above.find((item) => levelOf(item) < level)?.focus(),
      Enter: open ?? toggle,
      ' ': toggle ?? open,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
