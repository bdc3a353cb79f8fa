import fc from 'fast-check';
import { villageCode, type Backend } from '../_runtime/testing';
import { documents } from '../_runtime/documents';
import { newId } from '../_runtime/ids';
import { transact } from '../_runtime/transact';
import { closeDocuments } from '../points/close/close-documents';
import { readVillageMonths } from '../points/close/village-month';
import { sumScores, villageBoards } from '../points/boards/month-boards';
import { postEntries } from '../points/ledger/post-entries';
import { rankingId, rankingStore } from '../points/boards/ranking-store';
import { sealStore } from '../points/seals/seal-store';
import { main } from './index';
import { firedAt, forget, startRankedVillage, timer } from './testing/ranked-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startRankedVillage();
});
afterAll(() => backend.stop());

const month = '2026-10';
const posts = fc.array(
  fc.record({
    id: fc.constantFrom('m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'villager', 'h-1', 'h-2'),
    key: fc.constantFrom('party-day', 'party-meeting', 'volunteering', 'good-deed', 'absence'),
    quantity: fc.integer({ min: 1, max: 4 }),
    day: fc.integer({ min: 1, max: 31 }),
  }),
  { maxLength: 12 },
);
type Posts = typeof posts extends fc.Arbitrary<infer P> ? P : never;

/** Posts what its rule allows for whom it is; the rest is refused, as it would be to anybody. */
const post = async (all: Posts): Promise<void> => {
  for (const { id, key, quantity, day } of all) {
    const effectiveOn = `${month}-${day.toString().padStart(2, '0')}`;
    const now = `${effectiveOn}T04:00:00.000Z`;
    const actor = { personId: 'secretary', name: 'Secretary' };
    const subject = { kind: id.startsWith('h-') ? ('household' as const) : ('person' as const), id };
    const request = {
      ...{ subject, ruleId: `${villageCode}-${key}`, quantity, effectiveOn },
      source: 'checkIn' as const,
    };
    await transact((transaction) =>
      postEntries({ documents: transaction, villageCode, now, newId: () => newId(now), actor }, [request]),
    ).catch(() => null);
  }
};

const storedBoards = async () => {
  const ids = villageBoards.map((board) => rankingId({ unitCode: villageCode, board }, month));
  const found = await rankingStore(documents).findMany(ids);
  return ids.flatMap((id) => found.get(id) ?? []);
};

/** Everything of a closed month made again from its entries, as if nothing had been stored. */
const replayed = async () => {
  const [village] = await readVillageMonths([villageCode], month);
  const close = await sealStore(documents, villageCode).find(month, 'close');
  const boards = await storedBoards();
  return closeDocuments(
    { ...village!, newest: null, newestSeal: null },
    {
      ...{ month, stage: 'close', publishedAt: firedAt, salt: close!.salt },
      publicityUntil: boards[0]!.publicityUntil!,
    },
  );
};

interface Score {
  readonly _id: string;
  readonly subjectId: string;
  readonly subjectKind: 'person' | 'household' | 'grid';
  readonly scoreTenths: number;
  readonly entryCount: number;
}

it('whatever was posted: entries, scores and boards tell the same, and a replay makes the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(posts, async (all) => {
      await forget();
      await post(all);
      await main(timer(firedAt));
      const boards = await storedBoards();
      const [village] = await readVillageMonths([villageCode], month);
      const sums = sumScores(
        village!.entries.map(({ subjectKind, subjectId, deltaTenths }) => ({
          ...{ subjectKind, subjectId, scoreTenths: deltaTenths, entryCount: 1 },
        })),
      );
      for (const subjectKind of ['person', 'household'] as const) {
        const scores = await documents.find<Score>('monthScores', {
          where: { villageCode, month, subjectKind },
          limit: 100,
        });
        for (const { subjectId, scoreTenths, entryCount } of scores) {
          const sum = sums.find((each) => each.subjectKind === subjectKind && each.subjectId === subjectId);
          expect([subjectId, sum?.scoreTenths, sum?.entryCount]).toEqual([
            subjectId,
            scoreTenths,
            entryCount,
          ]);
        }
        const { rows } = boards.find(({ board }) => board === subjectKind)!;
        for (const row of rows) {
          const score = scores.find(({ subjectId }) => subjectId === row.subjectId);
          expect([row.subjectId, row.scoreTenths]).toEqual([row.subjectId, score?.scoreTenths ?? 0]);
        }
      }
      const again = await replayed();
      expect(JSON.stringify(again.rankings)).toBe(JSON.stringify(boards));
      const seals = sealStore(documents, villageCode);
      expect(JSON.stringify(again.seal)).toBe(JSON.stringify(await seals.find(month, 'close')));
      expect(JSON.stringify(again.leaves)).toBe(JSON.stringify(await seals.findLeaves(again.seal)));
    }),
    { numRuns: 8 },
  );
});
