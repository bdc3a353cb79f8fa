import { countyCode, otherVillageCode, townshipCode, villageCode, type Backend } from '../_runtime/testing';
import { documents, type Documents } from '../_runtime/documents';
import { transact } from '../_runtime/transact';
import { rankingRunStore } from '../points/close/ranking-run-store';
import { main } from './index';
import { publishRankings } from './publish-rankings';
import { firedAt, forget, published, startRankedVillage, timer } from './testing/ranked-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startRankedVillage();
});
afterAll(() => backend.stop());
beforeEach(forget);

const run = (month = '2026-10') => rankingRunStore(documents).find(countyCode, month);
const fire = (more: Partial<Parameters<typeof publishRankings>[0]> = {}) =>
  publishRankings({ documents, transact, now: firedAt, requestId: 'test', ...more });
const boardIds = async () => (await published()).rankings.map(({ _id }) => _id);

it('what the time of one firing does not suffice for is left to the next, with the same result', async () => {
  await main(timer(firedAt));
  const whole = JSON.stringify(await published());
  await forget();
  const none = { villages: 0, townships: 0, counties: 0, waiting: 3 };
  expect(await fire({ isOver: () => true })).toEqual(none);
  expect(await boardIds()).toEqual([]);
  await main(timer(firedAt));
  expect(JSON.stringify(await published())).toBe(whole);
});

/** A database that refuses the boards of one village. */
const refusing =
  (unitCode: string): typeof transact =>
  (work) =>
    transact((transaction) =>
      work({
        ...transaction,
        insertMany: (collection, all) =>
          collection === 'rankings' && all.some(({ _id }) => _id.startsWith(`${unitCode}:`))
            ? Promise.reject(new Error('refused'))
            : transaction.insertMany(collection, all),
      } satisfies Documents),
    );

it('a village that fails keeps no other waiting but its township, and is noted with every attempt', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const failing = { transact: refusing(otherVillageCode) };
  await expect(fire(failing)).rejects.toThrow(`not published: ${otherVillageCode}`);
  expect(await boardIds()).toContain(`${villageCode}:2026-10:person`);
  expect(await boardIds()).not.toContain(`${townshipCode}:2026-10:village`);
  await expect(fire(failing)).rejects.toThrow();
  expect(await run()).toMatchObject({
    ...{ villageCount: 3, finishedAt: null },
    failed: [{ unitCode: otherVillageCode, at: firedAt, attempts: 2 }],
  });
  expect(await fire()).toEqual({ villages: 1, townships: 1, counties: 1, waiting: 0 });
  expect(await run()).toMatchObject({ finishedAt: firedAt, failed: [] });
});

it('a month that failed is finished before the next, and a village never has one without the one before', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const september = { now: '2026-09-30T16:10:00.000Z' };
  const failing = { transact: refusing(otherVillageCode) };
  await expect(fire({ ...september, ...failing })).rejects.toThrow();
  await expect(fire(failing)).rejects.toThrow();
  const halfway = await boardIds();
  expect(halfway).toContain(`${villageCode}:2026-10:person`);
  expect(
    halfway.filter((id) => id.startsWith(`${townshipCode}:`) || id.startsWith(otherVillageCode)),
  ).toEqual([]);
  await fire();
  expect((await run('2026-09'))?.finishedAt).toBe(firedAt);
  expect(await boardIds()).toEqual(
    expect.arrayContaining([`${townshipCode}:2026-09:village`, `${townshipCode}:2026-10:village`]),
  );
});

it('catches up with a month that no firing came for', async () => {
  await main(timer('2026-08-31T16:10:00.000Z'));
  await main(timer(firedAt));
  expect(await run('2026-09')).toMatchObject({ startedAt: firedAt, finishedAt: firedAt });
  await documents.removeMany('rankingRuns', [`${countyCode}:2026-08`]);
});
