import type { ReadableDocuments } from '../_runtime/documents';
import { findByIds } from '../_runtime/find-by-ids';
import type { transact } from '../_runtime/transact';
import { closeDocuments, type CloseDocuments } from '../points/close/close-documents';
import { insertDocuments } from '../points/close/insert-documents';
import { monthEndsStore, type ClosedMonth } from '../points/close/month-ends-store';
import { readVillageMonths } from '../points/close/village-month';
import { villageBoards } from '../points/boards/month-boards';
import { rankingId, rankingStore } from '../points/boards/ranking-store';
import type { SealDocument } from '../points/seals/seal-store';
import { objectionStore } from './objection-store';

/** One firing; tests put a failing database here. */
export interface Finishing {
  readonly documents: ReadableDocuments;
  readonly transact: typeof transact;
  readonly now: string;
}

/** The final boards and seals of villages in whose month something was corrected. */
const finalDocuments = async (
  { documents, now }: Finishing,
  ends: readonly ClosedMonth[],
  month: string,
): Promise<readonly CloseDocuments[]> => {
  const codes = ends.map(({ villageCode }) => villageCode);
  const idOf = (unitCode: string, board: (typeof villageBoards)[number]) =>
    rankingId({ unitCode, board }, month);
  const published = await rankingStore(documents).findMany(
    codes.flatMap((code) => villageBoards.map((board) => idOf(code, board))),
  );
  const seals = await findByIds<SealDocument>(
    documents,
    'seals',
    codes.map((code) => `${code}:${month}:close`),
  );
  const villages = await readVillageMonths(codes, month);
  return villages.flatMap((village) => {
    const { villageCode } = village;
    const salt = seals.get(`${villageCode}:${month}:close`)?.salt;
    const end = ends.find((candidate) => candidate.villageCode === villageCode);
    if (salt === undefined || end === undefined) return [];
    return closeDocuments(village, {
      ...{ month, stage: 'final', publishedAt: now, publicityUntil: end.publicityUntil, salt },
      published: new Map(
        villageBoards.flatMap((board) => {
          const document = published.get(idOf(villageCode, board));
          if (document === undefined) return [];
          const { rows, left, notRanked, notRankedCount } = document;
          return [[board, { rows, left, notRanked, notRankedCount }] as const];
        }),
      ),
    });
  });
};

const isSame = (one: ClosedMonth, other: ClosedMonth | undefined): boolean =>
  other !== undefined && other.finalAt === null && other.lateEntryCount === one.lateEntryCount;

/**
 * Makes the months of several villages final, but those for which an objection waits: with a second board and a second seal where
 * something was corrected. A decision writes the month's own document, so one that comes in between is seen by what it left there, and
 * that month waits for the next firing. Answers how many became final.
 */
export const finishVillages = async (
  finishing: Finishing,
  ends: readonly ClosedMonth[],
  month: string,
): Promise<number> => {
  const { documents, transact: run, now } = finishing;
  const codes = ends.map(({ villageCode }) => villageCode);
  const { waiting, corrected } = await objectionStore(documents).ofMonth(codes, month);
  const ready = ends.filter(({ villageCode }) => !waiting.has(villageCode));
  if (ready.length === 0) return 0;
  const changed = ready.filter(({ villageCode }) => corrected.has(villageCode));
  const made = changed.length === 0 ? [] : await finalDocuments(finishing, changed, month);
  return run(async (transaction) => {
    const store = monthEndsStore(transaction);
    const found = await store.findMany(
      month,
      ready.map(({ villageCode }) => villageCode),
    );
    const still = await objectionStore(transaction).ofMonth(codes, month);
    const over = ready.filter(
      (end) => isSame(end, found.get(end.villageCode)) && !still.waiting.has(end.villageCode),
    );
    const final = new Set(over.map(({ villageCode }) => villageCode));
    const fresh = made.filter(({ villageCode }) => final.has(villageCode));
    await store.finaliseMany(over, now);
    await insertDocuments(
      transaction,
      'rankings',
      fresh.flatMap(({ rankings }) => rankings),
    );
    await insertDocuments(
      transaction,
      'seals',
      fresh.map(({ seal }) => seal),
    );
    await insertDocuments(
      transaction,
      'sealLeaves',
      fresh.map(({ leaves }) => leaves),
    );
    return over.length;
  });
};
