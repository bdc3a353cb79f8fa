import { snapshotLimits } from '@shared/contract/snapshots';
import { nextState } from '@shared/domain/snapshot-workflow';
import type { TimerCall } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';
import { resolvedStore, type ResolvedSnapshot } from './resolved-store';

/** Few enough that a page stays far below the 30 seconds of a transaction. */
const snapshotsPerPage = 20;
const dayMs = 86_400_000;

/** The snapshot after the timer's step; null when somebody took another step meanwhile. */
const closed = (snapshot: ResolvedSnapshot, resolvedUntil: string, now: string): ResolvedSnapshot | null => {
  const { kind, state, changedAt } = snapshot;
  if (state !== 'resolved' || changedAt > resolvedUntil) return null;
  const next = nextState({ action: 'close', state, kind, parts: ['timer'] });
  if (!next.isAllowed) throw new Error(`snapshot ${snapshot._id} is resolved and cannot be closed`);
  const { to, part } = next;
  const step = {
    action: 'close',
    to,
    at: now,
    part,
    actorId: null,
    actorName: null,
    proxyId: null,
    proxyName: null,
    note: '',
    photos: [],
  };
  return { ...snapshot, state: to, changedAt: now, steps: [...snapshot.steps, step] };
};

/** Closes one page in one transaction; what was listed is read again, because a reporter may have answered. */
const closePage = (snapshotIds: readonly string[], resolvedUntil: string, now: string): Promise<number> =>
  transact(async (documents) => {
    const store = resolvedStore(documents);
    const changed = (await store.findAll(snapshotIds)).flatMap(
      (snapshot) => closed(snapshot, resolvedUntil, now) ?? [],
    );
    for (const snapshot of changed) await store.put(snapshot);
    return changed.length;
  });

/**
 * Closes what was resolved and not answered for `unansweredDays` days. A run that broke off is finished by the next,
 * and a run repeated finds nothing left to do.
 */
export const closeUnanswered = async ({ now, documents }: TimerCall): Promise<{ closedCount: number }> => {
  const resolvedUntil = new Date(Date.parse(now) - snapshotLimits.unansweredDays * dayMs).toISOString();
  // Whatever is listed leaves the list, closed here or moved on by somebody; so the first page is always new.
  for (let closedCount = 0; ;) {
    const page = await resolvedStore(documents).listUnanswered(resolvedUntil, snapshotsPerPage);
    if (page.length === 0) return { closedCount };
    const snapshotIds = page.map(({ _id }) => _id);
    closedCount += await closePage(snapshotIds, resolvedUntil, now);
  }
};
