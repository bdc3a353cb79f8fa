import fc from 'fast-check';
import { villageCode, type Backend } from '../_runtime/testing';
import { points } from '@shared/contract/points';
import { instantAt, lastDateOf } from '@shared/domain/calendar';
import { applyLine, type ScoreBook } from '@shared/domain/ledger';
import { documents, type Stored } from '../_runtime/documents';
import { lineOf } from '../points/ledger/entry-line';
import { entryStore, type EntryDocument } from '../points/ledger/entry-store';
import {
  client,
  clock,
  doStep,
  firstDay,
  forget,
  listAll,
  startRandomVillage,
  step,
  type Step,
} from './testing/random-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startRandomVillage();
});
afterAll(() => backend.stop());

const sumBy = (entries: readonly EntryDocument[], keyOf: (entry: EntryDocument) => string) => {
  const sums = new Map<string, number>();
  for (const entry of entries) sums.set(keyOf(entry), (sums.get(keyOf(entry)) ?? 0) + entry.deltaTenths);
  return sums;
};

interface Score extends Stored, Record<string, unknown> {
  readonly subjectId: string;
}

/** Scores as stored, those that hold nothing left out, without the names of the documents. */
const booksStored = async (): Promise<Record<string, ScoreBook>> => {
  const books: Record<string, { months: Record<string, unknown>; years: Record<string, unknown> }> = {};
  const bookOf = (id: string) => (books[id] ??= { months: {}, years: {} });
  for (const { subjectId, month, scoreTenths, entryCount, uses } of await listAll<Score>('monthScores'))
    bookOf(subjectId).months[String(month)] = { scoreTenths, entryCount, uses };
  for (const { subjectId, year, scoreTenths, uses, quarterUses } of await listAll<Score>('yearScores'))
    bookOf(subjectId).years[String(year)] = { scoreTenths, uses, quarterUses };
  return books as unknown as Record<string, ScoreBook>;
};

const booksRebuilt = (entries: readonly EntryDocument[]): Record<string, ScoreBook> =>
  entries.reduce<Record<string, ScoreBook>>((books, entry) => {
    const book = books[entry.subjectId] ?? { months: {}, years: {} };
    return { ...books, [entry.subjectId]: applyLine(book, lineOf(entry)) };
  }, {});

const boardTotals = async (board: 'person' | 'household', period: { month: string } | { year: string }) => {
  const { rows } = await client.ask(points.getRanking, 'secretary', { board, ...period });
  return new Map(
    rows.filter(({ totalTenths }) => totalTenths !== 0).map((row) => [row.subjectId, row.totalTenths]),
  );
};

const withoutZeros = (sums: ReadonlyMap<string, number>) =>
  new Map([...sums].filter(([, tenths]) => tenths !== 0));

const checkBoards = async (entries: readonly EntryDocument[]): Promise<void> => {
  for (const [start, period] of [
    ['2026-10', { month: '2026-10' }],
    ['2026-11', { month: '2026-11' }],
    ['2026-12', { month: '2026-12' }],
    ['2026', { year: '2026' }],
  ] as const) {
    clock.now = instantAt(lastDateOf(start === '2026' ? '2026-12' : start), '23:59');
    for (const board of ['person', 'household'] as const) {
      const counted = entries.filter(
        ({ month, subjectKind }) => month.startsWith(start) && subjectKind === board,
      );
      const expected = withoutZeros(sumBy(counted, ({ subjectId }) => subjectId));
      expect(await boardTotals(board, period)).toEqual(expected);
    }
  }
};

it('after any months of a village its entries, its scores and its boards say the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 45 }), async (steps) => {
      await forget();
      clock.now = `${firstDay}T02:00:00.000Z`;
      let closedWith: number | null = null;
      for (const each of steps) {
        await (doStep[each.kind] as (step: Step) => Promise<unknown>)(each);
        const close = await documents.get<Stored & { finalAt?: string | null }>(
          'monthCloses',
          `${villageCode}:2026-10`,
        );
        const october = await documents.count('ledgerEntries', { villageCode, month: '2026-10' });
        // What is final takes nothing more.
        if (closedWith !== null) expect(october).toBe(closedWith);
        if ((close?.finalAt ?? null) !== null) closedWith = october;
      }
      const entries = await listAll<EntryDocument>('ledgerEntries');
      expect(await booksStored()).toEqual(booksRebuilt(entries));
      await checkBoards(entries);
      const confirmed = (await listAll<Stored & { state: string; entryId: string }>('claims')).filter(
        ({ state }) => state === 'confirmed',
      );
      const fromClaims = entries.filter(
        ({ source, corrects }) => source === 'claim' && corrects === undefined,
      );
      expect(new Set(fromClaims.map(({ _id }) => _id))).toEqual(
        new Set(confirmed.map(({ entryId }) => entryId)),
      );
      for (const { corrects, reverses } of entries) {
        const [target] = [corrects ?? reverses];
        if (target !== null)
          await expect(entryStore(documents, villageCode).find(target)).resolves.toBeDefined();
      }
    }),
    { numRuns: 20 },
  );
});
