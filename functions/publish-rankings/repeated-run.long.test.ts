import { villageCode, type Backend } from '../_runtime/testing';
import { documents } from '../_runtime/documents';
import { aNewUnit } from '../_runtime/roster/unit-store';
import { transact } from '../_runtime/transact';
import { monthCloseStore } from '../points/ledger/month-close-store';
import { main } from './index';
import { publishRankings } from './publish-rankings';
import { dyingParts } from './testing/dying-parts';
import {
  emptyTownshipCode,
  emptyVillageCode,
  firedAt,
  forget,
  published,
  startRankedVillage,
  timer,
} from './testing/ranked-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startRankedVillage();
});
afterAll(() => backend.stop());
beforeEach(forget);

it('fired twice, at whatever instant of the month, it leaves the same documents', async () => {
  await main(timer(firedAt));
  const first = JSON.stringify(await published());
  expect(await main(timer(firedAt))).toEqual({
    ok: true,
    data: { villages: 0, townships: 0, counties: 0, waiting: 0 },
  });
  await main(timer('2026-11-17T03:00:00.000Z'));
  expect(JSON.stringify(await published())).toBe(first);
});

it('fired twice at once, it publishes once', async () => {
  const answers = await Promise.all([main(timer(firedAt)), main(timer(firedAt))]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  const { rankings, notices, seals } = await published();
  expect([rankings.length, notices.length, seals.length]).toEqual([8, 2, 2]);
});

it('leaves a village without members, and a township of such villages, without a board', async () => {
  await main(timer(firedAt));
  const empty = [emptyVillageCode, emptyTownshipCode];
  const { rankings } = await published();
  expect(rankings.filter(({ _id }) => empty.some((code) => _id.startsWith(code)))).toEqual([]);
});

it('is refused to everybody but the timer', async () => {
  expect(await main({ method: 'publish' })).toMatchObject({ ok: false });
  const nothing = { closes: [], rankings: [], notices: [], seals: [], leaves: [] };
  expect(await published()).toEqual(nothing);
});

it('finishes hours later what was closed in time, with the instant of the close', async () => {
  await transact((transaction) => monthCloseStore(transaction, villageCode).close('2026-10', firedAt));
  await main(timer('2026-10-31T21:00:00.000Z'));
  const { rankings, notices } = await published();
  const instants = [...rankings, ...notices] as unknown as readonly Record<string, string>[];
  const own = instants.filter((document) =>
    [document['unitCode'], document['villageCode']].includes(villageCode),
  );
  expect(own.map((document) => document['publishedAt'])).toEqual([firedAt, firedAt, firedAt, firedAt]);
});

it('a county that fails keeps no other county waiting, and the firing says which', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const elsewhere = aNewUnit({
    ...{ _id: '410922105201', name: 'Elsewhere', level: 'village', parentCode: '410922105' },
    isJoined: true,
  });
  await documents.insert('orgUnits', elsewhere);
  const failing: typeof documents = {
    ...documents,
    find: (collection, query) =>
      query.where['countyCode'] === '410922'
        ? Promise.reject(new Error('the database does not answer'))
        : documents.find(collection, query),
  };
  const run = publishRankings({ documents: failing, transact, now: firedAt, requestId: 'test' });
  await expect(run).rejects.toThrow('not published: 410922');
  expect((await published()).rankings).toHaveLength(8);
  await documents.remove('orgUnits', elsewhere._id);
});

it('cut short at any write and fired again, it leaves the documents of a run that was not', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await main(timer(firedAt));
  const whole = JSON.stringify(await published());
  let interruptions = 0;
  for (const isAnswerLost of [false, true]) {
    for (let writes = 0; ; writes += 1) {
      await forget();
      const parts = dyingParts(writes, isAnswerLost);
      const run = publishRankings({ ...parts, now: firedAt, requestId: 'dying' });
      const hasFinished = await run.then(
        () => true,
        () => false,
      );
      expect(hasFinished).toBe(!parts.hasDied());
      if (hasFinished) break;
      interruptions += 1;
      await main(timer(firedAt));
      expect(JSON.stringify(await published())).toBe(whole);
    }
  }
  expect(interruptions).toBeGreaterThan(20);
});
