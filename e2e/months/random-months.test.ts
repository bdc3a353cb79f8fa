import fc from 'fast-check';
import { points } from '@shared/contract/points';
import { seals } from '@shared/contract/seals';
import { addMonths, instantAt, monthOf, yearOf } from '@shared/domain/calendar';
import { applyLine, type ScoreBook } from '@shared/domain/ledger';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { documents, type Stored } from '../../functions/_runtime/documents';
import { villageCode } from '../../functions/_runtime/testing';
import { main as checkScores } from '../../functions/check-scores';
import type { RankingDocument } from '../../functions/points/boards/ranking-store';
import { lineOf } from '../../functions/points/ledger/entry-line';
import type { EntryDocument } from '../../functions/points/ledger/entry-store';
import type { MonthCloseDocument } from '../../functions/points/ledger/month-close-store';
import { live } from './live';
import { clock, listAll, memberIds, startRandomVillage, type RandomVillage } from './random-village';
import { months, type Step } from './step';

/** Shortly before a month ends, so that there is time for it to become final. */
const firstDay = '2026-10-27';
const boards = ['person', 'household'] as const;
type Board = (typeof boards)[number];

const sums = (entries: readonly EntryDocument[], board: Board): ReadonlyMap<string, number> => {
  const bySubject = new Map<string, number>();
  for (const { subjectKind, subjectId, deltaTenths } of entries)
    if (subjectKind === board) bySubject.set(subjectId, (bySubject.get(subjectId) ?? 0) + deltaTenths);
  return bySubject;
};

type Row = RankingDocument['rows'][number];

/** Members all stand on the board, with what their entries come to; households that took part. */
const expectRows = (
  rows: readonly Row[],
  entries: readonly EntryDocument[],
  board: Board,
  present: readonly string[],
): void => {
  const expected = sums(entries, board);
  const subjects = board === 'person' ? present : [...expected.keys()];
  const told = new Map(rows.map(({ subjectId, totalTenths }) => [subjectId, totalTenths]));
  expect(told).toEqual(new Map(subjects.map((id) => [id, expected.get(id) ?? 0])));
};

interface Score extends Stored, Record<string, unknown> {
  readonly subjectId: string;
}

/** Scores as stored, without the names of the documents. */
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

const membersNow = async (): Promise<readonly string[]> => {
  const people = await documents.find<PersonDocument>('people', {
    where: { villageCode, isPartyMember: true },
  });
  return people.map(({ _id }) => _id).sort();
};

const ranking = (month: string, board: Board, ending = ''): Promise<RankingDocument | null> =>
  documents.get<RankingDocument>('rankings', `${villageCode}:${month}:${board}${ending}`);

/** Months as they were first published: whom they ranked, and the very bytes. */
class PublishedMonths {
  readonly months = new Map<string, { readonly present: readonly string[]; readonly bytes: string }>();

  /** To be called after every step, with who belonged to the village before it. */
  async note(present: readonly string[]): Promise<void> {
    const last = addMonths(monthOf(clock.now), -1);
    if (this.months.has(last)) return;
    const bytes = await this.bytesOf(last);
    if (bytes !== 'null') this.months.set(last, { present, bytes });
  }

  bytesOf = async (month: string): Promise<string> => JSON.stringify(await ranking(month, 'person'));
}

const checkPublished = async (
  { client }: RandomVillage,
  { months, bytesOf }: PublishedMonths,
  entries: readonly EntryDocument[],
): Promise<void> => {
  for (const [month, { present, bytes }] of months) {
    expect(await bytesOf(month)).toBe(bytes);
    const counted = entries.filter((entry) => entry.month === month);
    for (const board of boards) {
      const [close, final] = [await ranking(month, board), await ranking(month, board, ':final')];
      const before = counted.filter(
        ({ objectionId, recordedAt }) => objectionId === undefined || recordedAt <= close!.publishedAt,
      );
      expectRows(close!.rows, before, board, present);
      if (final !== null) expectRows(final.rows, counted, board, present);
    }
    for (const kind of ['close', 'final'] as const) {
      const answer = await client.answer(seals.getVerification, 'secretary', { villageCode, month, kind });
      const isSealed = kind === 'close' || (await ranking(month, 'person', ':final')) !== null;
      if (isSealed) expect(answer).toMatchObject({ ok: true, data: { isWhole: true } });
      else expect(answer).toMatchObject({ ok: false, error: { code: 'NotFound' } });
    }
  }
};

const checkRunning = async ({ client }: RandomVillage, entries: readonly EntryDocument[]): Promise<void> => {
  const month = monthOf(clock.now);
  const present = await membersNow();
  for (const board of boards) {
    const running = await client.ask(points.getRanking, 'secretary', { villageCode, board, month });
    const ofMonth = entries.filter((entry) => entry.month === month);
    expectRows(running.rows, ofMonth, board, present);
    const year = yearOf(month);
    const soFar = await client.ask(points.getRanking, 'secretary', { villageCode, board, year });
    const ofYear = entries.filter((entry) => yearOf(entry.month) === year);
    expectRows(soFar.rows, ofYear, board, present);
  }
};

const checkClaims = async (entries: readonly EntryDocument[]): Promise<void> => {
  const claims = await listAll<Stored & { state: string; entryId: string }>('claims');
  const confirmed = claims.filter(({ state }) => state === 'confirmed').map(({ entryId }) => entryId);
  const posted = entries.filter(({ source, corrects }) => source === 'claim' && corrects === undefined);
  expect(posted.map(({ _id }) => _id).sort()).toEqual([...confirmed].sort());
};

const liveThrough = async (village: RandomVillage, steps: readonly Step[]): Promise<PublishedMonths> => {
  const published = new PublishedMonths();
  const finalCounts = new Map<string, number>();
  for (const each of steps) {
    const present = await membersNow();
    await (live[each.kind] as (village: RandomVillage, step: Step) => Promise<unknown>)(village, each);
    await published.note(present);
    for (const month of published.months.keys()) {
      const count = await documents.count('ledgerEntries', { villageCode, month });
      // What is final takes nothing more.
      expect(finalCounts.get(month) ?? count).toBe(count);
      const close = await documents.get<MonthCloseDocument>('monthCloses', `${villageCode}:${month}`);
      if ((close?.finalAt ?? null) !== null) finalCounts.set(month, count);
    }
  }
  return published;
};

it('after any months of a village its entries, scores, boards and seals say the same', async () => {
  let published = 0;
  await fc.assert(
    fc.asyncProperty(months, async (steps) => {
      const village = await startRandomVillage();
      try {
        clock.now = instantAt(firstDay, '10:00');
        expect(await membersNow()).toEqual([...memberIds]);
        const seen = await liveThrough(village, steps);
        const entries = await listAll<EntryDocument>('ledgerEntries');
        expect(await booksStored()).toEqual(booksRebuilt(entries));
        await checkPublished(village, seen, entries);
        await checkRunning(village, entries);
        await checkClaims(entries);
        const night = { Type: 'Timer', TriggerName: 'nightly', Time: clock.now, Message: '' };
        expect(await checkScores(night)).toMatchObject({ ok: true, data: { differenceCount: 0 } });
        published += seen.months.size;
      } finally {
        await village.backend.stop();
      }
    }),
    // Made smaller a failure would be easier to read, after ten minutes; its seed is told.
    { numRuns: 12, endOnFailure: true },
  );
  expect(published).toBeGreaterThan(5);
}, 600_000);
