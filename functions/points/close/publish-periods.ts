import { monthOf } from '@shared/domain/calendar';
import { parentOf } from '@shared/domain/org-tree';
import { lastMonthOf, monthsOfPeriod, periodBefore, periodOf, type PeriodKind } from '@shared/domain/period';
import { logFailure } from '../../_runtime/log';
import type { TimerCall } from '../../_runtime/serve-timer';
import { timeBudget } from '../../_runtime/time-budget';
import type { transact } from '../../_runtime/transact';
import { rankingId, rankingStore, type RankingDocument } from '../boards/ranking-store';
import { insertDocuments } from './insert-documents';
import { joinedVillageStore } from './joined-village-store';
import { monthEndsStore } from './month-ends-store';
import { noticeStore, type Notice } from './notice-store';
import { makeParentBoards, type ParentBoard } from './parent-boards';
import { makePeriodBoards } from './period-boards';

export interface PeriodCall extends Pick<TimerCall, 'documents' | 'now' | 'requestId'> {
  readonly transact: typeof transact;
}

/** Notices that come out together with the boards of several villages. */
export type NoticesOf = (boards: readonly RankingDocument[]) => Promise<readonly Notice[]>;

const budgetMs = 10 * 60 * 1_000;
const villagesPerBatch = 12;

const idOf = (unitCode: string, board: RankingDocument['board'], period: string): string =>
  rankingId({ unitCode, board }, period);

/** Writes boards that are not there yet, in one transaction; answers how many units got theirs. */
const insertFresh = async (
  { transact: run }: PeriodCall,
  boards: readonly RankingDocument[],
  notices: readonly Notice[] = [],
): Promise<number> => {
  if (boards.length === 0) return 0;
  return run(async (transaction) => {
    const store = rankingStore(transaction);
    const there = new Set((await store.findTotals(boards.map(({ _id }) => _id))).map(({ _id }) => _id));
    const fresh = boards.filter(({ _id }) => !there.has(_id));
    const units = new Set(fresh.map(({ unitCode }) => unitCode));
    await insertDocuments(transaction, 'rankings', fresh);
    await noticeStore(transaction).insertMany(notices.filter(({ villageCode }) => units.has(villageCode)));
    return units.size;
  });
};

/**
 * What there is to do of a period: villages whose months of it are final, the last one among them, and those that still wait for that. A
 * month in the middle may wait longer than the last: the township has no deadline for an objection.
 */
const findWork = async ({ documents }: PeriodCall, period: string) => {
  const all = (await joinedVillageStore(documents).list()).map(({ _id }) => _id);
  const rankings = rankingStore(documents);
  const published = await rankings.findTotals(all.map((code) => idOf(code, 'person', period)));
  const through = new Set(published.map(({ unitCode }) => unitCode));
  const left = all.filter((code) => !through.has(code));
  const months = await monthEndsStore(documents).findMonths(monthsOfPeriod(period), left);
  const last = lastMonthOf(period);
  const over = left.filter((code) => months.get(code)?.some(({ month }) => month === last));
  const isFinal = (code: string): boolean =>
    months.get(code)?.every(({ finalAt = null }) => finalAt !== null) ?? false;
  return { all, ready: over.filter(isFinal), waiting: over.filter((code) => !isFinal(code)) };
};

/** The boards of the units that rank those below them, once none of these waits any more. */
const publishParents = async (
  call: PeriodCall,
  {
    board,
    period,
    belowCodes,
    waiting,
  }: {
    readonly board: ParentBoard;
    readonly period: string;
    readonly belowCodes: readonly string[];
    readonly waiting: readonly string[];
  },
): Promise<{
  readonly count: number;
  readonly waiting: readonly string[];
  readonly all: readonly string[];
}> => {
  const all = [...new Set(belowCodes.map(parentOf))];
  const stillWaiting = all.filter((code) => waiting.some((below) => parentOf(below) === code));
  const totals = await rankingStore(call.documents).findTotals(all.map((code) => idOf(code, board, period)));
  const through = new Set(totals.map(({ unitCode }) => unitCode));
  const unitCodes = all.filter((code) => !through.has(code) && !stillWaiting.includes(code));
  const boards =
    unitCodes.length === 0
      ? []
      : await makeParentBoards(call.documents, {
          ...{ board, unitCodes, period, month: lastMonthOf(period), stage: 'close' },
          belowCodes: belowCodes.filter((code) => unitCodes.includes(parentOf(code))),
        });
  return { count: await insertFresh(call, boards), waiting: stillWaiting, all };
};

type Counts = Readonly<Record<'villages' | 'townships' | 'counties' | 'waiting' | 'failures', number>>;

interface Wanted {
  readonly period: string;
  readonly noticesOf: NoticesOf;
  readonly isOver: () => boolean;
}

/** Publishes what there is to do of one period, as far as the time goes. */
const publishPeriod = async (call: PeriodCall, { period, noticesOf, isOver }: Wanted): Promise<Counts> => {
  const { all, ready, waiting } = await findWork(call, period);
  const left = new Set([...ready, ...waiting]);
  let villages = 0;
  let failures = 0;
  for (let start = 0; start < ready.length && !isOver(); start += villagesPerBatch) {
    const codes = ready.slice(start, start + villagesPerBatch);
    try {
      const boards = await makePeriodBoards(codes, period, call.now);
      villages += await insertFresh(call, boards, boards.length === 0 ? [] : await noticesOf(boards));
      for (const code of codes) left.delete(code);
    } catch (error) {
      failures += codes.length;
      logFailure(`publishing ${period} of ${codes.join(', ')}`, call.requestId, error);
    }
  }
  const townships = await publishParents(call, {
    board: 'village',
    period,
    belowCodes: all,
    waiting: [...left],
  });
  const counties = await publishParents(call, {
    ...{ board: 'township', period, belowCodes: townships.all, waiting: townships.waiting },
  });
  return { villages, townships: townships.count, counties: counties.count, waiting: left.size, failures };
};

/**
 * 季排名, 年度排名: publishes the boards of the last two periods of a kind that are over, for every village whose months of them are final by
 * now, then for the townships and counties that rank them. Fired every day: what waits for an objection today is published when that is
 * decided, and that may be after the next period is over as well. May be fired again at any time. Fails at the end when a batch failed,
 * so that the operator sees it.
 */
export const publishPeriods = async (
  call: PeriodCall,
  kind: Exclude<PeriodKind, 'month'>,
  noticesOf: NoticesOf = () => Promise.resolve([]),
): Promise<Omit<Counts, 'failures'>> => {
  const last = periodBefore(periodOf(kind, monthOf(call.now)));
  const isOver = timeBudget(budgetMs);
  const earlier = await publishPeriod(call, { period: periodBefore(last), noticesOf, isOver });
  const latest = await publishPeriod(call, { period: last, noticesOf, isOver });
  const failures = earlier.failures + latest.failures;
  if (failures > 0) throw new Error(`not published: ${last} or the one before, of ${failures} villages`);
  return {
    villages: earlier.villages + latest.villages,
    townships: earlier.townships + latest.townships,
    counties: earlier.counties + latest.counties,
    waiting: earlier.waiting + latest.waiting,
  };
};
