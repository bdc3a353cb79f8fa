import type { Backend } from '../_runtime/testing';
import { objections } from '@shared/contract/objections';
import { clock, post } from '../points/testing/points-village';
import { documents } from '../_runtime/documents';
import {
  client,
  decide,
  get,
  idsOf,
  raise,
  raisedAgainst,
  showBoards,
  startObjectionVillage,
} from './testing/objection-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startObjectionVillage();
});
afterAll(() => backend.stop());
afterEach(() => showBoards('named'));

/** Newest first. */
const raised: string[] = [];
beforeAll(async () => {
  for (const [subjectId, objectorId] of [
    ['m-00', 'villager'],
    ['mother', 'villager'],
    ['m-01', 'm-02'],
    ['m-03', 'committee'],
  ] as const) {
    const { entryId } = await post(subjectId, 'party-day');
    raised.unshift((await raise(entryId, {}, objectorId)).objectionId);
    clock.now = new Date(Date.parse(clock.now) + 1_000).toISOString();
  }
});

const [ofCommittee, ofMember, ofVillagerOnMother, ofVillager] = [0, 1, 2, 3];
const at = (...places: readonly number[]): readonly string[] => places.map((place) => raised[place]!);

it('everybody finds the own ones', async () => {
  expect(await idsOf('villager', 'mine')).toEqual(at(ofVillagerOnMother, ofVillager));
  expect(await idsOf('committee', 'mine')).toEqual(at(ofCommittee));
  expect(await idsOf('m-05', 'mine')).toEqual([]);
});

it('what waits is found by those who may answer it, and never the own matter', async () => {
  expect(await idsOf('secretary', 'todo')).toEqual(raised);
  expect(await idsOf('committee', 'todo')).toEqual(at(ofMember, ofVillagerOnMother, ofVillager));
  expect(await idsOf('daughter', 'todo')).toEqual(at(ofCommittee, ofMember, ofVillager));
  for (const personId of ['villager', 'm-05', 'supervisor', 'officer', 'county']) {
    expect(await idsOf(personId, 'todo')).toEqual([]);
  }
});

it('what was handed on waits for the township', async () => {
  const stored = (await documents.get('objections', raised[ofMember]!))!;
  await documents.put('objections', { ...stored, ...{ state: 'escalated', escalatedAt: clock.now } });
  expect(await idsOf('officer', 'todo')).toEqual(at(ofMember));
  expect(await idsOf('secretary', 'todo')).toEqual(at(ofCommittee, ofVillagerOnMother, ofVillager));
  await documents.put('objections', stored);
});

it('the village is for everybody while its boards name people, and in pages', async () => {
  for (const personId of ['m-05', 'secretary', 'supervisor', 'officer', 'county']) {
    expect(await idsOf(personId, 'village')).toEqual(raised);
  }
  const first = await client.ask(objections.list, 'm-05', { limit: 3 });
  expect(first.items.map(({ objectionId }) => objectionId)).toEqual(raised.slice(0, 3));
  const rest = await client.ask(objections.list, 'm-05', { limit: 3, cursor: first.nextCursor! });
  expect(rest.items.map(({ objectionId }) => objectionId)).toEqual(raised.slice(3));
  expect(rest.nextCursor).toBeNull();
  expect(await client.refusal(objections.list, 'elsewhere', { villageCode: '411725105211' })).toBe(
    'Forbidden',
  );
});

it.each(['masked', 'grid', 'self'] as const)(
  'where boards are %s a villager finds the own ones and those about the own points',
  async (visibility) => {
    await showBoards(visibility);
    expect(await idsOf('villager', 'village')).toEqual(at(ofVillagerOnMother, ofVillager));
    expect(await idsOf('m-01', 'village')).toEqual(at(ofMember));
    expect(await idsOf('m-05', 'village')).toEqual([]);
    expect(await idsOf('supervisor', 'village')).toEqual(raised);
    const asked = { objectionId: raised[ofMember]! };
    expect(await client.refusal(objections.get, 'm-05', asked)).toBe('NotFound');
    expect((await get('m-02', asked.objectionId)).isMine).toBe(true);
    expect((await get('m-01', asked.objectionId)).isMine).toBe(false);
  },
);

it('who objected is told to themselves and to those who read the roster', async () => {
  const objectionId = raised[ofMember]!;
  const nameFor = async (personId: string) => (await get(personId, objectionId)).objectorName;
  expect(await nameFor('m-02')).toBe('name of m-02');
  for (const personId of ['secretary', 'committee', 'supervisor', 'officer', 'county']) {
    expect(await nameFor(personId)).toBe('name of m-02');
  }
  expect(await nameFor('m-01')).toBe('');
  expect(await nameFor('m-05')).toBe('');
});

it('can be narrowed to those for whose board a month waits', async () => {
  expect(await idsOf('m-05', 'village', { month: '2026-11' })).toEqual(raised);
  expect(await idsOf('m-05', 'village', { month: '2026-10' })).toEqual([]);
});

describe('taking one back', () => {
  it('is for whoever raised it, while it waits', async () => {
    const { objectionId, entry } = await raisedAgainst('m-10');
    const input = { objectionId };
    expect(await client.refusal(objections.withdraw, 'm-10', input)).toBe('NotFound');
    expect(await client.refusal(objections.withdraw, 'secretary', input)).toBe('NotFound');
    expect(await client.ask(objections.withdraw, 'villager', input)).toMatchObject({
      ...{ state: 'withdrawn', decidedAt: clock.now, deciderName: null, canWithdraw: false },
      entry: { isFrozen: false, reversedBy: null },
    });
    expect(await client.refusal(objections.withdraw, 'villager', input)).toBe('StateConflict');
    expect((await raise(entry.entryId, {}, 'm-11')).state).toBe('raised');
  });

  it('loses against an answer that was first, and is the end of it when it was', async () => {
    const { objectionId } = await raisedAgainst('m-12');
    const [withdrawal, answer] = await Promise.all([
      client.answer(objections.withdraw, 'villager', { objectionId }),
      decide('secretary', objectionId, { decision: 'correct' }).catch(() => null),
    ]);
    expect(withdrawal.ok).toBe(answer === null);
    const { state, entry } = await get('secretary', objectionId);
    expect(state).toBe(answer === null ? 'withdrawn' : 'corrected');
    expect(entry.reversedBy !== null).toBe(answer !== null);
  });
});
