import {
  applyLine,
  emptyMonthScore,
  emptyYearScore,
  type MonthScore,
  type ScoreBook,
  type YearScore,
} from '@shared/domain/ledger';
import type { Subject } from '@shared/domain/points-words';
import { lineOf } from '../points/ledger/entry-line';
import type { EntryDocument } from '../points/ledger/entry-store';
import { subjectKey } from '../points/ledger/subject-store';

/** One subject's scores made anew from its entries. */
export interface Recounted {
  readonly subject: Subject;
  /** As the newest entry has it; null of a score without entries. */
  readonly name: string | null;
  readonly book: ScoreBook;
}

export const emptyBook: ScoreBook = { months: {}, years: {} };

/** The scores of everybody who has entries, by `subjectKey`. Sums do not ask for an order. */
export const recountAll = (entries: readonly EntryDocument[]): ReadonlyMap<string, Recounted> => {
  const recounted = new Map<string, Recounted & { readonly newestId: string }>();
  for (const entry of entries) {
    const subject = { kind: entry.subjectKind, id: entry.subjectId };
    const key = subjectKey(subject);
    const before = recounted.get(key);
    const isNewest = entry._id > (before?.newestId ?? '');
    recounted.set(key, {
      subject,
      name: isNewest ? entry.subjectName : (before?.name ?? null),
      newestId: isNewest ? entry._id : (before?.newestId ?? ''),
      book: applyLine(before?.book ?? emptyBook, lineOf(entry)),
    });
  }
  return recounted;
};

/** What says whose score it is and of when, beside the score itself. */
const ownerFields: ReadonlySet<string> = new Set([
  ...['_id', 'villageCode', 'subjectKind', 'subjectId', 'month', 'year'],
]);

/** A value in one form: fields in order, without what is nothing. A use that was given back is none. */
const plain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value === 0 ? undefined : value;
  const fields = Object.entries(value)
    .map(([name, field]) => [name, plain(field)] as const)
    .filter(([, field]) => field !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
};

const scoreOf = (score: object): string => {
  const own = Object.entries(score).filter(([name]) => !ownerFields.has(name));
  return JSON.stringify(plain(Object.fromEntries(own)) ?? null);
};

/** Whether a stored score is what the entries say, to the last use of a cap. */
export const isSameScore = (
  expected: MonthScore | YearScore | undefined,
  stored: object | undefined,
): boolean => scoreOf(expected ?? emptyMonthScore) === scoreOf(stored ?? emptyYearScore);
