import { monthOf } from '@shared/domain/calendar';
import { gatherVillages } from '../_runtime/gather';
import { logFailure } from '../_runtime/log';
import type { TimerCall } from '../_runtime/serve-timer';
import { timeBudget } from '../_runtime/time-budget';
import type { transact } from '../_runtime/transact';
import { joinedVillageStore } from '../points/close/joined-village-store';
import { periodScores } from '../points/boards/period-scores';
import { aReminder, reminderStore, type ReminderDocument } from './reminder-store';
import { rosterParts } from '../points/boards/roster-store';

interface Call extends Pick<TimerCall, 'documents' | 'now' | 'requestId'> {
  readonly transact: typeof transact;
}

const budgetMs = 10 * 60 * 1_000;
const villagesPerBatch = 12;

/** Party members of several villages who have no entry in a month. */
const findIdle = async (
  villageCodes: readonly string[],
  month: string,
  remindedAt: string,
): Promise<readonly ReminderDocument[]> => {
  const parts = { members: rosterParts.members(), scores: periodScores(month, 'person') };
  const gathered = await gatherVillages(villageCodes, parts);
  return gathered.flatMap(({ villageCode, brought: { members, scores } }) => {
    const busy = new Set(
      scores.flatMap(({ subjectId, entryCount = 0 }) => (entryCount > 0 ? [subjectId] : [])),
    );
    return members
      .filter(({ _id }) => !busy.has(_id))
      .map(({ _id: personId }) => aReminder({ villageCode, personId, month, remindedAt }));
  });
};

/**
 * 月提醒: notes who has nothing yet this month, for their first page to say so. Nobody is told of anybody else, and fired again it notes
 * nobody twice. Fails at the end when a batch failed, so that the operator sees it.
 */
export const remindMembers = async (
  call: Call,
): Promise<{ readonly villages: number; readonly reminders: number }> => {
  const { documents, now, requestId, transact: run } = call;
  const isOver = timeBudget(budgetMs);
  const codes = (await joinedVillageStore(documents).list()).map(({ _id }) => _id);
  let reminders = 0;
  let villages = 0;
  let failures = 0;
  for (let start = 0; start < codes.length && !isOver(); start += villagesPerBatch) {
    const some = codes.slice(start, start + villagesPerBatch);
    try {
      const idle = await findIdle(some, monthOf(now), now);
      reminders += await run((transaction) => reminderStore(transaction).insertOnce(idle));
      villages += some.length;
    } catch (error) {
      failures += some.length;
      logFailure(`reminding in ${some.join(', ')}`, requestId, error);
    }
  }
  if (failures > 0) throw new Error(`nobody reminded in ${failures.toString()} villages`);
  return { villages, reminders };
};
