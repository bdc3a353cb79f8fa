import { isAnswerLate, nextObjectionState } from '@shared/domain/objection-workflow';
import type { TimerCall } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';
import { lateStore, type LateObjection } from './late-store';

/** Few enough that a page stays far below the 30 seconds of a transaction. */
const objectionsPerPage = 20;

/** The objection in the hands of the township; null when somebody has answered it meanwhile. */
const escalated = (objection: LateObjection, now: string): LateObjection | null => {
  const { state } = objection;
  const next = nextObjectionState({ action: 'escalate', state, parts: ['timer'] });
  return next.isAllowed && isAnswerLate(objection, now)
    ? { ...objection, state: next.to, escalatedAt: now }
    : null;
};

/** Hands on one page in one transaction; what was listed is read again, because the village may have answered. */
const escalatePage = (objectionIds: readonly string[], now: string): Promise<number> =>
  transact(async (documents) => {
    const store = lateStore(documents);
    const changed = (await store.findAll(objectionIds)).flatMap(
      (objection) => escalated(objection, now) ?? [],
    );
    for (const objection of changed) await store.put(objection);
    return changed.length;
  });

/**
 * Asks the township where a village has not answered in time. A run that broke off is finished by the next, and a run repeated
 * finds nothing left to do.
 */
export const settleObjections = async ({
  now,
  documents,
}: TimerCall): Promise<{ readonly escalatedCount: number }> => {
  // Whatever is listed leaves the list, handed on here or answered by somebody; so the first page is always new.
  for (let escalatedCount = 0; ;) {
    const page = await lateStore(documents).listLate(now, objectionsPerPage);
    if (page.length === 0) return { escalatedCount };
    const objectionIds = page.map(({ _id }) => _id);
    escalatedCount += await escalatePage(objectionIds, now);
  }
};
