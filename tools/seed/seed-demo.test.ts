import { silenceLogs, startBackend, type Backend } from '../../functions/_runtime/testing';
import { publicStates, snapshotStates } from '@shared/domain/snapshot-workflow';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { documents, type Stored } from '../../functions/_runtime/documents';
import type { CollectionName } from '../../functions/_runtime/collections';
import type { EntryDocument } from '../../functions/points/entry-store';
import type { RankingDocument } from '../../functions/points/ranking-store';
import type { MonthScoreDocument } from '../../functions/points/score-store';
import { demoVillage, villages } from './cast';
import { seedDemo } from './seed-demo';

const now = '2026-11-20T04:20:00.000Z';
const { villageCode } = demoVillage;

let backend: Backend;

const everything = async <T extends Stored>(collection: CollectionName): Promise<T[]> => {
  const all: T[] = [];
  for (;;) {
    const filter = { _id: { $gt: all.at(-1)?._id ?? '' } };
    const page = await backend.emulator.engine.find(collection, { filter, sort: [['_id', 1]], limit: 1_000 });
    all.push(...(page as unknown as T[]));
    if (page.length < 1_000) return all;
  }
};

const sum = (entries: readonly EntryDocument[]): number =>
  entries.reduce((total, { deltaTenths }) => total + deltaTenths, 0);

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await seedDemo({ now });
}, 180_000);
afterAll(() => backend.stop());

it('moves in once', async () => {
  const before = await everything('ledgerEntries');
  await seedDemo({ now });
  expect(await everything('ledgerEntries')).toHaveLength(before.length);
});

it('every score is the sum of its entries', async () => {
  const entries = await everything<EntryDocument>('ledgerEntries');
  const scores = await everything<MonthScoreDocument>('monthScores');
  for (const { subjectId, month, scoreTenths, entryCount } of scores) {
    const own = entries.filter((entry) => entry.subjectId === subjectId && entry.month === month);
    expect([scoreTenths, entryCount]).toEqual([sum(own), own.length]);
  }
  expect(scores.reduce((total, { scoreTenths }) => total + scoreTenths, 0)).toBe(sum(entries));
});

it('three months are published and ranked as their entries say, the running one is not', async () => {
  const entries = await everything<EntryDocument>('ledgerEntries');
  const rankings = await everything<RankingDocument>('rankings');
  expect([...new Set(rankings.map(({ month }) => month))]).toEqual(['2026-08', '2026-09', '2026-10']);
  const members = demoVillage.people.filter(({ isPartyMember }) => isPartyMember);
  for (const month of ['2026-08', '2026-09', '2026-10']) {
    const expected = members
      .map(
        ({ _id }) =>
          [_id, sum(entries.filter((entry) => entry.subjectId === _id && entry.month === month))] as const,
      )
      .toSorted(([one, more], [other, less]) => less - more || (one < other ? -1 : 1));
    const board = rankings.find(({ _id }) => _id === `${villageCode}:${month}:person`);
    expect(board?.rows.map(({ subjectId, scoreTenths }) => [subjectId, scoreTenths])).toEqual(expected);
    expect(rankings.find(({ _id }) => _id === `411725105:${month}:village`)?.rows).toHaveLength(
      villages.length,
    );
  }
});

it('nothing lies in the future and the ledger goes up to today', async () => {
  const entries = await everything<EntryDocument>('ledgerEntries');
  expect(
    entries.every(({ recordedAt, effectiveOn }) => recordedAt <= now && effectiveOn <= '2026-11-20'),
  ).toBe(true);
  expect(entries.at(-1)?.recordedAt).toBe(now);
  expect(entries.filter(({ source }) => source === 'reversal')).toHaveLength(1);
});

it('there are snapshots in every state, with photos that can be shown', async () => {
  const snapshots = await everything<Stored & { readonly state: string }>('snapshots');
  expect([...new Set(snapshots.map(({ state }) => state))].sort()).toEqual([...snapshotStates].sort());
  expect(
    snapshots.filter(({ state }) => publicStates.some((shown) => shown === state)).length,
  ).toBeGreaterThan(10);
  const media = await everything<Stored & { readonly state: string }>('media');
  expect(media.every(({ state }) => state === 'accepted')).toBe(true);
});

it('one activity is open now, and some have checked in to it', async () => {
  const activities = await everything<Stored & { readonly startsAt: string; readonly endsAt: string }>(
    'activities',
  );
  const open = activities.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
  expect(open).toHaveLength(1);
  expect(await documents.count('checkIns', { activityId: open[0]!._id })).toBeGreaterThan(5);
});

it('everybody with a phone has an identity to sign in with', async () => {
  const people = await everything<PersonDocument>('people');
  const identities = await everything<Stored & { readonly personId: string }>('identities');
  const bound = people.filter(({ isBound }) => isBound);
  expect(identities.map(({ _id }) => _id)).toEqual(bound.map(({ _id }) => `demo-openid-${_id}`));
});
