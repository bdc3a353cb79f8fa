import { silenceLogs, startBackend, type Backend } from '../../functions/_runtime/testing';
import { officePhase } from '@shared/domain/office-term';
import { publicStates, snapshotStates } from '@shared/domain/snapshot-workflow';
import type { PersonDocument } from '../../functions/_runtime/actor';
import type { AuditRecordDocument } from '../../functions/_runtime/audit-record';
import { documents, type Stored } from '../../functions/_runtime/documents';
import type { CollectionName } from '../../functions/_runtime/collections';
import type { HouseholdDocument } from '../../functions/_runtime/roster/household-store';
import type { JoinRequestDocument } from '../../functions/_runtime/roster/join-request';
import { settingsStore, type SettingsDocument } from '../../functions/_runtime/roster/settings-store';
import type { VisitDocument } from '../../functions/check-ins/visit-store';
import type { EntryDocument } from '../../functions/points/ledger/entry-store';
import type { RankingDocument } from '../../functions/points/boards/ranking-store';
import type { MonthScoreDocument } from '../../functions/points/ledger/score-store';
import { cast, demoVillage, villages } from './cast';
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
  const ranked = (counted: readonly EntryDocument[]) =>
    members
      .map(({ _id }) => [_id, sum(counted.filter(({ subjectId }) => subjectId === _id))] as const)
      .toSorted(([one, more], [other, less]) => less - more || (one < other ? -1 : 1));
  const shown = (id: string) =>
    rankings
      .find(({ _id }) => _id === id)
      ?.rows.map(({ subjectId, scoreTenths }) => [subjectId, scoreTenths]);
  for (const month of ['2026-08', '2026-09', '2026-10']) {
    const ofMonth = entries.filter((entry) => entry.month === month && entry.subjectKind === 'person');
    const id = `${villageCode}:${month}:person`;
    expect(shown(id)).toEqual(ranked(ofMonth.filter(({ objectionId }) => objectionId === undefined)));
    if (month === '2026-08') expect(shown(`${id}:final`)).toEqual(ranked(ofMonth));
    expect(shown(`411725105:${month}:village`)).toHaveLength(villages.length);
  }
});

it('nothing lies in the future and the ledger goes up to today', async () => {
  const entries = await everything<EntryDocument>('ledgerEntries');
  expect(
    entries.every(({ recordedAt, effectiveOn }) => recordedAt <= now && effectiveOn <= '2026-11-20'),
  ).toBe(true);
  expect(entries.at(-1)?.recordedAt).toBe(now);
  // One that an objection has corrected, and one that the secretary has taken back.
  expect(entries.filter(({ source }) => source === 'reversal')).toHaveLength(2);
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

it('households are visited in the running month, each by its liaison, and show when', async () => {
  const visits = await everything<VisitDocument>('visits');
  const households = await everything<HouseholdDocument>('households');
  expect(visits.length).toBeGreaterThan(40);
  expect(new Set(visits.map(({ visitorId }) => visitorId)).size).toBeGreaterThan(8);
  for (const { householdId, visitorId, visitedOn } of visits) {
    expect(visitedOn.slice(0, 7)).toBe('2026-11');
    const household = households.find(({ _id }) => _id === householdId);
    expect([household?.liaisonId, household?.lastVisitOn]).toEqual([visitorId, visitedOn]);
  }
});

it('requests wait for the secretary, one has been answered', async () => {
  const requests = await everything<JoinRequestDocument>('joinRequests');
  expect(requests.map(({ state }) => state)).toEqual(['rejected', 'pending', 'pending']);
  const elders = demoVillage.people.filter(({ isBound }) => !isBound).map(({ name }) => name);
  expect(requests.filter(({ name }) => elders.includes(name))).toHaveLength(1);
  const corrections = await everything<Stored & { readonly state: string }>('corrections');
  expect(corrections.map(({ state }) => state)).toEqual(['pending']);
});

it('everybody one signs in as has agreed to the service and to the board', async () => {
  for (const { personId } of cast) {
    const person = await documents.get<PersonDocument>('people', personId);
    expect([person?.consents.service?.isGiven, person?.consents.board?.isGiven]).toEqual([true, true]);
  }
});

it('offices were handed over, given for a time and taken back, and the record says by whom', async () => {
  const people = await everything<PersonDocument>('people');
  const offices = people.flatMap(({ memberships }) =>
    memberships.filter(({ officeId }) => officeId !== undefined),
  );
  const phases = offices.map((office) => officePhase(office, '2026-11-20'));
  expect([...new Set(phases)].sort()).toEqual(['active', 'ended', 'revoked']);
  const records = await everything<AuditRecordDocument>('auditRecords');
  expect([...new Set(records.map(({ method }) => method))]).toEqual(
    expect.arrayContaining([
      ...[
        'offices.submit',
        'offices.advance',
        'offices.reverse',
        'people.submitLiaison',
        'people.getContact',
      ],
      ...['people.advancePeople', 'people.decideJoinRequest', 'people.submitProxy', 'units.submitSettings'],
      ...['check-ins.submitVisit', 'check-ins.openActivity', 'announcements.publish', 'points.reverse'],
    ]),
  );
  expect(records.every(({ actorRoles, at }) => actorRoles.length > 0 && at <= now)).toBe(true);
  expect(records.filter(({ actorId }) => actorId === 'p-9001').map(({ method }) => method)).toEqual([
    'units.submitSettings',
    'offices.submit',
  ]);
});

it('no record tells what the codes of an activity are made of', async () => {
  const activities = await everything<Stored & { readonly codeSecret: string }>('activities');
  const records = JSON.stringify(await everything('auditRecords'));
  expect(activities.every(({ _id }) => records.includes(_id))).toBe(true);
  expect(activities.filter(({ codeSecret }) => records.includes(codeSecret))).toEqual([]);
});

it('the township decides how long boards hang, the village how it names people', async () => {
  expect(await settingsStore(documents).switchesOf(villageCode)).toMatchObject({
    publicityDays: 7,
    boardVisibility: 'named',
  });
  const settings = await everything<SettingsDocument>('settings');
  expect(settings.map(({ _id, choices }) => [_id, choices])).toEqual([
    ['411725105', { publicityDays: 7 }],
    [villageCode, { boardVisibility: 'named' }],
  ]);
});
