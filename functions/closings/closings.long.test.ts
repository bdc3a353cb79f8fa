import {
  aPerson,
  clientOf,
  countyCode,
  insertPeople,
  townshipCode,
  villageCode,
  otherVillageCode,
  type Backend,
} from '../_runtime/testing';
import { closings } from '@shared/contract/closings';
import { documents } from '../_runtime/documents';
import { aNewUnit } from '../_runtime/roster/unit-store';
import { serve } from '../_runtime/serve';
import { transact } from '../_runtime/transact';
import { rankingRunStore, withFailure } from '../points/close/ranking-run-store';
import { main as publish } from '../publish-rankings';
import {
  emptyTownshipCode,
  emptyVillageCode,
  firedAt,
  forget,
  startRankedVillage,
  timer,
} from '../publish-rankings/testing/ranked-village';
import { routes } from './index';

let backend: Backend;
beforeAll(async () => {
  backend = await startRankedVillage();
  await documents.insert(
    'orgUnits',
    aNewUnit({ _id: emptyTownshipCode, name: 'Empty', level: 'township', parentCode: countyCode }),
  );
  await insertPeople([
    aPerson('county', ['countyOfficer'], { villageCode: null }),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
    aPerson('supervisor', ['supervisor']),
  ]);
});
afterAll(() => backend.stop());
beforeEach(forget);

const at = () => '2026-11-03T02:00:00.000Z';
const client = clientOf(serve(routes, { now: at }), { now: at });
const closing = (personId: string, month?: string) =>
  client.ask(closings.get, personId, month === undefined ? {} : { month });

it('shows the county how many villages of each township are through, those with nothing to publish among them', async () => {
  await publish(timer(firedAt));
  expect(await closing('county')).toMatchObject({
    ...{ unitCode: countyCode, month: '2026-10', villageCount: 3, doneCount: 3 },
    ...{ startedAt: firedAt, finishedAt: firedAt, failed: [] },
    units: [
      { unitCode: townshipCode, name: 'Liudian', villageCount: 2, doneCount: 2 },
      { unitCode: emptyTownshipCode, villageCount: 1, doneCount: 1 },
    ],
  });
});

it('shows the township its villages, and a village itself', async () => {
  await publish(timer(firedAt));
  const { units, villageCount } = await closing('township');
  expect([villageCount, units.map(({ unitCode, name }) => [unitCode, name])]).toEqual([
    2,
    [
      [otherVillageCode, 'Dasunzhuang'],
      [villageCode, 'Wuqiao'],
    ],
  ]);
  expect(await closing('supervisor')).toMatchObject({ villageCount: 1, units: [{ unitCode: villageCode }] });
});

it('of a month that nobody has begun, nothing is done', async () => {
  expect(await closing('county')).toMatchObject({ doneCount: 0, startedAt: null, finishedAt: null });
});

it('names what failed and how often, to those above it', async () => {
  await publish(timer(firedAt));
  await transact(async (transaction) => {
    const runs = rankingRunStore(transaction);
    const run = (await runs.find(countyCode, '2026-10'))!;
    const once = withFailure(run, villageCode, firedAt);
    await runs.put({ ...withFailure(once, villageCode, at()), finishedAt: null });
  });
  const failed = [{ unitCode: villageCode, name: 'Wuqiao', at: at(), attempts: 2 }];
  expect((await closing('county')).failed).toEqual(failed);
  expect((await closing('supervisor')).failed).toEqual(failed);
  const elsewhere = aPerson('elsewhere', ['townshipOfficer'], {
    villageCode: null,
    memberships: [{ role: 'townshipOfficer', unitCode: emptyTownshipCode }],
  });
  await documents.insert('people', elsewhere);
  expect(await closing('elsewhere')).toMatchObject({ failed: [], units: [{ unitCode: emptyVillageCode }] });
});
