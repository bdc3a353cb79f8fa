import { villageCode, type Backend } from '../_runtime/testing';
import { objections } from '@shared/contract/objections';
import { documents } from '../_runtime/documents';
import { photos } from '../media/testing/photos';
import { uploadPhoto } from '../media/testing/upload-photo';
import { clock, post } from '../points/testing/points-village';
import type { ObjectionDocument } from './objection-store';
import {
  client,
  closeMonth,
  decide,
  entryOfMonth,
  finaliseMonth,
  get,
  raise,
  raisedAgainst,
  refusedRaise,
  showBoards,
  startObjectionVillage,
} from './testing/objection-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startObjectionVillage();
});
afterAll(() => backend.stop());

const friday = clock.now;
afterEach(async () => {
  clock.now = friday;
  await showBoards('named');
});

it('anybody of the village objects to an entry; it is frozen and waits three working days for an answer', async () => {
  const entry = await post('m-00', 'party-day', { note: 'swept the square' });
  const raised = await raise(entry.entryId, { words: '  She was not there. ' });
  expect(raised).toMatchObject({
    ...{ state: 'raised', words: 'She was not there.', photos: [], isMine: true, countsInMonth: '2026-11' },
    entry: { entryId: entry.entryId, subjectName: 'name of m-00', deltaTenths: 50, isFrozen: true },
    objectorName: 'name of villager',
    raisedAt: friday,
    // A Friday: Monday, Tuesday, Wednesday.
    answerBy: '2026-11-25T15:59:00.000Z',
    ...{ escalatedAt: null, decidedAt: null, deciderName: null, answer: '', correction: null },
    ...{ isOwnMatter: true, canDecide: false, canWithdraw: true },
  });
  expect(await documents.get<ObjectionDocument>('objections', raised.objectionId)).toMatchObject({
    ...{ villageCode, entryId: entry.entryId, subjectKind: 'person', subjectId: 'm-00', deltaTenths: 50 },
    ...{ objectorId: 'villager', state: 'raised', countsInMonth: '2026-11', waitingKey: entry.entryId },
  });
});

it('photos are taken in with it, and looked at only when it can be raised', async () => {
  // The storage's signatures live by the real time.
  clock.now = new Date().toISOString();
  const photoOf = (personId: string) => uploadPhoto(client, personId, photos.small);
  const entry = await post('m-01', 'party-day');
  const mediaId = await photoOf('villager');
  const raised = await raise(entry.entryId, { photos: [mediaId] });
  expect(raised.photos).toMatchObject([{ mediaId, width: expect.any(Number) as number }]);
  const seen = await get('secretary', raised.objectionId);
  expect(seen.photos[0]?.url).toContain('http');

  const second = await photoOf('m-05');
  const again = { entryId: entry.entryId, words: 'No.', photos: [second] };
  expect(await client.refusal(objections.raise, 'm-05', again)).toBe('StateConflict');
  expect(await documents.get('media', second)).toMatchObject({ state: 'incoming' });
  const other = await post('m-02', 'party-day');
  const notOwn = { entryId: other.entryId, words: 'No.', photos: [second] };
  expect(await client.refusal(objections.raise, 'villager', notOwn)).toBe('PhotoMissing');
});

describe('an entry waits for one answer at a time', () => {
  it('of many who object at once one is heard, and the others are told which', async () => {
    const { entryId } = await post('m-03', 'party-day');
    const answers = await Promise.all(
      ['villager', 'm-04', 'm-05', 'supervisor'].map((personId) =>
        client.answer(objections.raise, personId, { entryId, words: 'No.' }),
      ),
    );
    const [raised, ...others] = answers.flatMap((answer) => (answer.ok ? [answer.data] : []));
    expect(others).toEqual([]);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    expect(refused).toHaveLength(3);
    for (const { code, details } of refused) {
      expect([code, details]).toEqual([
        'StateConflict',
        { state: 'raised', objectionId: raised?.objectionId },
      ]);
    }
  });

  it('by the word of the database', async () => {
    const first = await raisedAgainst('m-07');
    const stored = (await documents.get<ObjectionDocument>('objections', first.objectionId))!;
    const second = documents.insert('objections', { ...stored, _id: 'another-to-the-same-entry' });
    await expect(second).rejects.toThrow(/DUPLICATE|E11000/);
  });

  it('and can be objected to again once that is given', async () => {
    const first = await raisedAgainst('m-04');
    expect(await refusedRaise(first.entry.entryId, 'm-05')).toBe('StateConflict');
    await decide('secretary', first.objectionId);
    expect((await raise(first.entry.entryId, {}, 'm-05')).state).toBe('raised');
  });

  it('the same request twice raises it once', async () => {
    const { entryId } = await post('m-05', 'party-day');
    const ask = () =>
      client.ask(objections.raise, 'villager', { entryId, words: 'No.' }, 'a-kept-request-key');
    const answers = await Promise.all([ask(), ask()]);
    expect((await ask()).objectionId).toBe(answers[0].objectionId);
    expect(answers[1].objectionId).toBe(answers[0].objectionId);
  });
});

it('a reversal, a reversed entry and one that is not there are not objected to', async () => {
  const { objectionId, entry } = await raisedAgainst('m-06');
  const { reversalId } = await decide('secretary', objectionId, { decision: 'correct' });
  expect(await refusedRaise(entry.entryId)).toBe('AlreadyReversed');
  expect(await refusedRaise(reversalId!)).toBe('StateConflict');
  expect(await refusedRaise('no-such-entry')).toBe('NotFound');
});

it('nobody holds the whole board: of one person thirty wait at most', async () => {
  const { objectionId } = await raise((await post('m-17', 'party-day')).entryId, {}, 'm-18');
  const first = (await documents.get('objections', objectionId))!;
  const more = Array.from({ length: 29 }, (_, index) =>
    Object.assign({}, first, { _id: `more-${index}`, waitingKey: `more-${index}` }),
  );
  await documents.insertMany('objections', more);
  const { entryId } = await post('m-19', 'party-day');
  expect(await refusedRaise(entryId, 'm-18')).toBe('TooManyRequests');
  await decide('secretary', objectionId);
  expect((await raise(entryId, {}, 'm-18')).state).toBe('raised');
  await documents.removeMany(
    'objections',
    more.map(({ _id }) => _id),
  );
});

it('whoever may not see the entry may not object to it', async () => {
  const { entryId } = await post('mother', 'party-day');
  for (const visibility of ['masked', 'grid', 'self'] as const) {
    await showBoards(visibility);
    expect(await refusedRaise(entryId)).toBe('NotFound');
  }
  expect(await refusedRaise(entryId, 'elsewhere')).toBe('NotFound');
  expect(await client.refusal(objections.raise, 'officer', { entryId, words: 'No.', villageCode })).toBe(
    'Forbidden',
  );
  expect((await raise(entryId, {}, 'mother')).isMine).toBe(true);
});

describe('the month whose board waits', () => {
  it('is the own one until the last day of its publicity, and the running one after that', async () => {
    const entries = [];
    for (const key of ['party-day', 'party-meeting', 'party-lecture']) {
      entries.push(await post('m-10', key, { effectiveOn: '2026-10-12' }));
    }
    await closeMonth('2026-10', '2026-11-20');
    const [first, second, third] = entries.map(({ entryId }) => entryId);
    expect((await raise(first!)).countsInMonth).toBe('2026-10');
    clock.now = '2026-11-20T16:00:00.000Z';
    expect((await raise(second!)).countsInMonth).toBe('2026-11');
    await finaliseMonth('2026-10');
    expect((await raise(third!)).countsInMonth).toBe('2026-11');
  });

  it('is marked by it when it is over, so that its end and the objection cannot pass each other', async () => {
    const closeOf = (month: string) => documents.get('monthCloses', `${villageCode}:${month}`);
    await raise(await entryOfMonth('2026-07'));
    expect(await closeOf('2026-07')).toMatchObject({ closedAt: null, lateEntryCount: 0 });
    await raise(await entryOfMonth('2026-11'));
    expect(await closeOf('2026-11')).toBeNull();
  });

  it.each(['2026-01', '2026-02', '2026-03', '2026-04'])(
    'is never one that becomes final at the same time: %s',
    async (month) => {
      const entryId = await entryOfMonth(month);
      await closeMonth(month, '2026-12-31');
      const [raised, isFinal] = await Promise.all([raise(entryId), finaliseMonth(month)]);
      expect(raised.countsInMonth).toBe(isFinal ? '2026-11' : month);
      await decide('secretary', raised.objectionId);
      expect(await finaliseMonth(month)).toBe(true);
    },
  );
});

describe('where everybody who runs the village is concerned', () => {
  it('the township is asked at once', async () => {
    const backs = await Promise.all(
      ['secretary', 'committee', 'daughter'].map(async (id) => {
        const person = (await documents.get('people', id))!;
        await documents.put('people', { ...person, ...{ householdId: 'h-2' } });
        return person;
      }),
    );
    const { entryId } = await post('mother', 'party-meeting');
    expect(await raise(entryId)).toMatchObject({ state: 'escalated', escalatedAt: friday });
    for (const person of backs) await documents.put('people', person);
    const other = await post('mother', 'party-lecture');
    expect(await raise(other.entryId)).toMatchObject({ state: 'raised', escalatedAt: null });
  });
});
