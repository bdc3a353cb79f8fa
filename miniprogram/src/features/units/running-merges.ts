import { useSyncExternalStore } from 'react';
import { units } from '@shared/contract/index';
import { ApiError } from '@/api/api-error';
import { queryClient } from '@/api/query-client';
import { answerKey } from '@/api/use-answer';
import { writeOnce } from '@/api/use-write';
import { stored } from '@/platform/storage';
import { showToast } from '@/components/feedback/toast-state';
import { outdatedByTree } from './api';
import { copy } from './copy';
import { withProgress, type RunningMerge } from './state';

const storedMerges = stored<readonly RunningMerge[]>('running-merges');

let merges: readonly RunningMerge[] | undefined;
const underWay = new Set<string>();
let stopped: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

const current = (): readonly RunningMerge[] => (merges ??= storedMerges.read() ?? []);

const notify = (): void => {
  listeners.forEach((listener) => {
    listener();
  });
};

function keep(next: readonly RunningMerge[]): void {
  merges = next;
  if (next.length === 0) storedMerges.remove();
  else storedMerges.write(next);
  notify();
}

function mark(fromCode: string, isStopped: boolean): void {
  stopped = new Set([...stopped].filter((code) => code !== fromCode).concat(isStopped ? [fromCode] : []));
  notify();
}

/**
 * Moves people step by step until nobody is left, whichever page is open meanwhile. Each step is a call of its own; what
 * is not done when the phone is closed goes on when the page is opened again, and the back end's timer does the same.
 */
export async function carryOn({ from, into }: Pick<RunningMerge, 'from' | 'into'>): Promise<void> {
  const { unitCode } = from;
  if (underWay.has(unitCode)) return;
  underWay.add(unitCode);
  mark(unitCode, false);
  try {
    let left: number;
    do {
      const input = { unitCode, action: 'merge', intoCode: into.unitCode } as const;
      left = (await writeOnce(units.advance, `unit:${unitCode}`, input)).leftToMove;
      keep(withProgress(current(), unitCode, left));
    } while (left > 0);
    showToast(copy.done.merge(from.name), 'good');
    await Promise.all(
      outdatedByTree.map((read) => queryClient.invalidateQueries({ queryKey: answerKey(read) })),
    );
  } catch (error) {
    // Whoever may not do it here has nothing to carry on: somebody else's merge, on the same phone.
    const isOver = error instanceof ApiError && ['Forbidden', 'NotFound'].includes(error.code);
    if (isOver) keep(withProgress(current(), unitCode, 0));
    else mark(unitCode, true);
  } finally {
    underWay.delete(unitCode);
  }
}

/** Keeps a merge that was begun, and carries it on. */
export function follow(merge: RunningMerge): void {
  keep([...current().filter(({ from }) => from.unitCode !== merge.from.unitCode), merge]);
  void carryOn(merge);
}

/** Goes on with what was begun before the phone was closed, or in another window of the same browser. */
export const carryOnAll = (): void => {
  merges = storedMerges.read() ?? [];
  notify();
  merges.forEach((merge) => void carryOn(merge));
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useRunningMerges = (): readonly RunningMerge[] =>
  useSyncExternalStore(subscribe, current, current);

/** Merges that wait for somebody to go on with them, by the code of what ends. */
export const useStoppedMerges = (): ReadonlySet<string> =>
  useSyncExternalStore(
    subscribe,
    () => stopped,
    () => stopped,
  );
