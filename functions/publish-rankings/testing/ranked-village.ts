import {
  aPerson,
  countyCode,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from '../../_runtime/testing';
import { documents, type Stored } from '../../_runtime/documents';
import { newId } from '../../_runtime/ids';
import { isAtLeast, isIn } from '../../_runtime/matchers';
import { aNewUnit } from '../../_runtime/roster/unit-store';
import { transact } from '../../_runtime/transact';
import { postEntries } from '../../points/ledger/post-entries';
import { presetRulesOf, ruleStore } from '../../points/rules/rule-store';

/** The first of November in China, ten past midnight. */
export const firedAt = '2026-10-31T16:10:00.000Z';
export const timer = (Time: string) => ({ Type: 'Timer', TriggerName: 'monthly', Time, Message: '' });
export const secondGrid = `${villageCode}002`;

interface Post {
  readonly villageCode: string;
  readonly id: string;
  readonly key: string;
  readonly quantity?: number;
  readonly on: string;
}

const post = ({ villageCode: code, id, key, quantity = 1, on }: Post) =>
  transact((transaction) =>
    postEntries(
      {
        documents: transaction,
        villageCode: code,
        now: `${on}T04:00:00.000Z`,
        newId: () => newId(`${on}T04:00:00.000Z`),
        actor: { personId: 'secretary', name: 'Secretary' },
      },
      [
        {
          subject: { kind: id.startsWith('h-') ? 'household' : 'person', id },
          ruleId: `${code}-${key}`,
          quantity,
          effectiveOn: on,
          source: 'checkIn',
        },
      ],
    ),
  );

/** A village that uses the system but has nobody to rank yet, alone in its township. */
export const emptyVillageCode = '411725106201';
export const emptyTownshipCode = '411725106';
const units = [
  ...[countyCode, villageCode, otherVillageCode, townshipCode],
  ...[emptyVillageCode, emptyTownshipCode],
];
const villages = [villageCode, otherVillageCode, emptyVillageCode];
const months = ['2026-09', '2026-10'];

const ofVillages = async (
  collection: 'seals' | 'announcements',
  where: Parameters<typeof documents.find>[1]['where'],
) =>
  (
    await Promise.all(
      villages.map((code) =>
        documents.find(collection, { where: { villageCode: code, ...where }, order: [['_id', 'desc']] }),
      ),
    )
  ).flat();

/** Everything a run leaves behind; how it went is not part of it. */
export const published = async () => {
  const boards = ['person', 'household', 'grid', 'village', 'township'];
  const rankings = await Promise.all(
    units.flatMap((unitCode) =>
      boards.map((board) =>
        documents.find('rankings', { where: { unitCode, board }, order: [['month', 'desc']] }),
      ),
    ),
  );
  const seals = await ofVillages('seals', { sequence: isAtLeast(1) });
  const closeIds = units.flatMap((code) => months.map((month) => `${code}:${month}`));
  return {
    closes: await documents.find('monthCloses', { where: { _id: isIn(closeIds) } }),
    rankings: rankings.flat(),
    notices: await ofVillages('announcements', { isPinned: isIn([true, false]) }),
    seals,
    leaves: await documents.find('sealLeaves', {
      where: { _id: isIn(['-', ...seals.map(({ _id }) => _id)]) },
    }),
  };
};

/** Takes it all away again, and that anything ever ran. */
export const forget = async (): Promise<void> => {
  const { closes, rankings, notices, seals, leaves } = await published();
  const ids = (all: readonly Stored[]) => all.map(({ _id }) => _id);
  await documents.removeMany('monthCloses', ids(closes));
  await documents.removeMany('rankings', ids(rankings));
  await documents.removeMany('announcements', ids(notices));
  await documents.removeMany('seals', ids(seals));
  await documents.removeMany('sealLeaves', ids(leaves));
  await documents.removeMany(
    'rankingRuns',
    months.map((month) => `${countyCode}:${month}`),
  );
};

/** Two villages of one township with entries from September to November, and an empty one elsewhere. */
export const startRankedVillage = async (): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  for (const unit of [
    aNewUnit({ _id: secondGrid, name: 'Grid 2', level: 'grid', parentCode: villageCode }),
    aNewUnit({
      ...{ _id: emptyVillageCode, name: 'Empty', level: 'village', parentCode: emptyTownshipCode },
      isJoined: true,
    }),
  ]) {
    await documents.insert('orgUnits', unit);
  }
  await insertPeople([
    ...['m-1', 'm-2', 'm-3'].map((id) => aPerson(id, ['member'], { householdId: 'h-1' })),
    ...['m-4', 'm-5'].map((id) => aPerson(id, ['member'], { gridCode: secondGrid })),
    aPerson('villager'),
    ...['o-1', 'o-2'].map((id) => aPerson(id, ['member'], { villageCode: otherVillageCode })),
  ]);
  for (const _id of ['h-1', 'h-2', 'h-3']) {
    await documents.insert(
      'households',
      Object.assign({ _id, villageCode, gridCode }, { name: `Household ${_id}` }),
    );
  }
  for (const code of [villageCode, otherVillageCode]) {
    await ruleStore(documents).insert(presetRulesOf(code, '2026-01-01'));
  }
  for (const [id, key, on, quantity] of [
    ['m-1', 'party-day', '2026-09-10', 1],
    ['m-2', 'party-meeting', '2026-09-10', 1],
    ['m-3', 'party-meeting', '2026-10-10', 1],
    ['m-1', 'party-meeting', '2026-10-10', 1],
    ['m-4', 'volunteering', '2026-10-12', 3],
    ['m-5', 'party-day', '2026-10-13', 1],
    ['m-5', 'absence', '2026-10-14', 1],
    ['villager', 'good-deed', '2026-10-14', 1],
    ['h-2', 'waste-sorting', '2026-10-15', 1],
    ['m-2', 'party-day', '2026-11-01', 1],
  ] as const) {
    await post({ villageCode, id, key, on, quantity });
  }
  await post({ villageCode: otherVillageCode, id: 'o-1', key: 'party-meeting', on: '2026-10-10' });
  return backend;
};
