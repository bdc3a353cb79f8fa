import { dateOf } from '@shared/domain/calendar';
import { chunksOf } from '@shared/domain/chunks-of';
import { levelOf } from '@shared/domain/org-tree';
import { logFailure } from '../_runtime/log';
import type { TimerCall } from '../_runtime/serve-timer';
import { timeBudget } from '../_runtime/time-budget';
import { monthEndsStore, type ClosedMonth } from '../points/close/month-ends-store';
import { finishParent } from './finish-parents';
import { finishVillages, type Finishing } from './finish-villages';

type Call = Finishing & Pick<TimerCall, 'requestId'>;

const budgetMs = 10 * 60 * 1_000;
const villagesPerBatch = 12;

/** Months of one kind by month, so that a batch is of one month. */
const batchesOf = (ends: readonly ClosedMonth[]): readonly (readonly ClosedMonth[])[] => {
  const byMonth = new Map<string, ClosedMonth[]>();
  for (const end of ends) byMonth.set(end.month, [...(byMonth.get(end.month) ?? []), end]);
  return [...byMonth.values()].flatMap((all) => chunksOf(all, villagesPerBatch));
};

const isLevel =
  (level: 'village' | 'township' | 'county') =>
  ({ villageCode }: ClosedMonth): boolean =>
    levelOf(villageCode) === level;

/**
 * 公示期满: makes months final whose days of publicity are over and for which no objection waits, villages first and then the townships and
 * counties that rank them. May be fired again at any time: what waits today is looked at again tomorrow. Fails at the end when a month
 * failed, so that the operator sees it.
 */
export const finishPublicity = async (
  call: Call,
): Promise<Readonly<Record<'villages' | 'townships' | 'counties', number>>> => {
  const { documents, now, requestId } = call;
  const isOver = timeBudget(budgetMs);
  const sum = { villages: 0, townships: 0, counties: 0 };
  let failures = 0;
  const attempt = async <T>(what: string, run: () => Promise<T>): Promise<T | null> => {
    try {
      return await run();
    } catch (error) {
      failures += 1;
      logFailure(`finishing ${what}`, requestId, error);
      return null;
    }
  };
  const findOver = () => monthEndsStore(documents).findOver(dateOf(now));
  // As many are found at once as the database answers: again, as long as some of them become final.
  for (let before = -1; before < sum.villages && !isOver();) {
    before = sum.villages;
    for (const ends of batchesOf((await findOver()).filter(isLevel('village')))) {
      const [first] = ends;
      if (isOver() || first === undefined) break;
      const { month } = first;
      sum.villages += (await attempt(first.villageCode, () => finishVillages(call, ends, month))) ?? 0;
    }
  }
  for (const [level, counted] of [
    ['township', 'townships'],
    ['county', 'counties'],
  ] as const) {
    for (const end of (await findOver()).filter(isLevel(level))) {
      if (isOver()) break;
      if (await attempt(end.villageCode, () => finishParent(call, end))) sum[counted] += 1;
    }
  }
  if (failures > 0) throw new Error(`not made final: ${failures} of them`);
  return sum;
};
