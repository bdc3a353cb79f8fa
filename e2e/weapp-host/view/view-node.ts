import type { Instance } from '../app/instance';
import { textOf } from '../app/unknown-values';

/** An element as WeChat's view layer would have it, after components are put in place. */
export interface ViewElement {
  readonly tag: string;
  /** By their names in camel case, as the compiler gives them; `data-` and event attributes stay as written. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Filled while the tree is put together and never changed later. */
  readonly children: ViewNode[];
  readonly parent: ViewElement | undefined;
  /** The page or component in whose wxml it stands: its methods take the element's events. */
  readonly owner: Instance;
  /** Set on the element that stands for a component. */
  readonly component: Instance | undefined;
  /** The same for the same element of the next rendering. */
  readonly key: string;
}

export type ViewNode = ViewElement | string;

/** What `$gwx` gives. */
export interface RawElement {
  readonly tag: string;
  readonly attr?: Readonly<Record<string, unknown>>;
  readonly children: readonly RawNode[];
}
export type RawNode = RawElement | string | number | null | undefined;

export const isElement = (node: ViewNode): node is ViewElement => typeof node !== 'string';

/** Every element below `root` in document order, `root` first. */
export function* elementsOf(root: ViewElement): Generator<ViewElement> {
  yield root;
  for (const child of root.children) if (isElement(child)) yield* elementsOf(child);
}

/** The element and all that surround it, inside out. */
export function* ancestorsOf(element: ViewElement): Generator<ViewElement> {
  for (let at: ViewElement | undefined = element; at; at = at.parent) yield at;
}

/** Whether the person can see it, as far as attributes tell: style sheets are not applied here. */
export const isHidden = ({ attributes }: ViewElement): boolean =>
  isSet(attributes['hidden']) || /(^|;)\s*display:\s*none/.test(textOf(attributes['style']));

/** How a boolean attribute reads in wxml: any text but the empty one is true. */
export const isSet = (value: unknown): boolean =>
  value !== undefined && value !== false && value !== '' && value !== null;

/** `data-user-name` is `userName` in an event's dataset. */
export function datasetOf({ attributes }: ViewElement): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [
        name.slice('data-'.length).replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase()),
        value,
      ]),
  );
}
