import { addMonths, monthOf, yearOf } from '@shared/domain/calendar';
import type { EntryDocument } from '../points/ledger/entry-store';
import { subjectKey } from '../points/ledger/subject-store';
import type { Subject } from '@shared/domain/points-words';
import { ledgerStore, type ScoreDocument } from './ledger-store';
import { emptyBook, isSameScore, recountAll } from './recount';
import {
  judgeSubject,
  type RecountedPeriods,
  type RecountParts,
  type ScoreDifference,
} from './score-difference';

/** The years of the running and of the last month with all their months so far: what was in publicity is among them. */
export const periodsAt = (now: string): RecountedPeriods => {
  const running = monthOf(now);
  const firstYear = yearOf(addMonths(running, -1));
  const months: string[] = [];
  for (let month = `${firstYear}-01`; month <= running; month = addMonths(month, 1)) months.push(month);
  return { months, years: [...new Set(months.map(yearOf))] };
};

interface Scored {
  readonly subject: Subject;
  readonly stored: Map<string, ScoreDocument>;
}

const scoresBySubject = (scores: readonly ScoreDocument[]): ReadonlyMap<string, Scored> => {
  const bySubject = new Map<string, Scored>();
  for (const score of scores) {
    const subject = { kind: score.subjectKind, id: score.subjectId };
    const known = bySubject.get(subjectKey(subject)) ?? { subject, stored: new Map<string, ScoreDocument>() };
    known.stored.set(score.month ?? score.year ?? '', score);
    bySubject.set(subjectKey(subject), known);
  }
  return bySubject;
};

const inTurn = async <I, T>(items: readonly I[], read: (item: I) => Promise<readonly T[]>): Promise<T[]> => {
  const all: T[] = [];
  for (const item of items) all.push(...(await read(item)));
  return all;
};

/** Those whose scores and entries, read one after the other, do not agree: something may have been posted in between. */
const suspectsOf = (
  entries: readonly EntryDocument[],
  scores: readonly ScoreDocument[],
  { months, years }: RecountedPeriods,
): readonly Subject[] => {
  const expected = recountAll(entries);
  const stored = scoresBySubject(scores);
  const subjects = new Map([...expected, ...stored].map(([key, { subject }]) => [key, subject]));
  return [...subjects].flatMap(([key, subject]) => {
    const { book } = expected.get(key) ?? { book: emptyBook };
    const own = stored.get(key)?.stored;
    const isRight =
      months.every((month) => isSameScore(book.months[month], own?.get(month))) &&
      years.every((year) => isSameScore(book.years[year], own?.get(year)));
    return isRight ? [] : [subject];
  });
};

export interface VillageRecount {
  readonly differences: readonly ScoreDifference[];
  /** Every entry that was counted. */
  readonly entries: readonly EntryDocument[];
}

/** Counts a village's scores anew from its entries, and mends what differs when asked to. */
export const recountVillage = async (
  parts: RecountParts,
  villageCode: string,
  { periods, isRepairing }: { readonly periods: RecountedPeriods; readonly isRepairing: boolean },
): Promise<VillageRecount> => {
  const store = ledgerStore(parts.documents, villageCode);
  const entries = await inTurn(periods.months, (month) => store.listMonth(month));
  const scores = [
    ...(await inTurn(periods.months, (month) => store.listMonthScores(month))),
    ...(await inTurn(periods.years, (year) => store.listYearScores(year))),
  ];
  const suspects = suspectsOf(entries, scores, periods);
  const differences = await inTurn(suspects, (subject) =>
    judgeSubject(parts, villageCode, { subject, periods, isRepairing }),
  );
  return { differences, entries };
};
