import { advance, client, dispatchIt, resolveIt, startVillage, submitSnapshot } from './testing/snapshot-kit';
import { otherVillageCode, villageCode, type Backend } from '../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { snapshots } from '@shared/contract/snapshots';

type ListInput = InputOf<typeof snapshots.list>;

let backend: Backend;
/** Names of the snapshots of this village by id, in the order of submission. */
const names = new Map<string, string>();
const idOf = (name: string): string => [...names].find(([, given]) => given === name)![0];

const submitAs = async (
  name: string,
  input: Parameters<typeof submitSnapshot>[0] = {},
  personId?: string,
) => {
  const { snapshotId } = await submitSnapshot(input, personId);
  names.set(snapshotId, name);
  return snapshotId;
};

beforeAll(async () => {
  backend = await startVillage();
  await submitAs('submitted');
  await advance('secretary', await submitAs('rejected'), { action: 'reject', note: 'Not here.' });
  await advance('secretary', await submitAs('accepted', { kind: 'goodDeed' }, 'neighbour'), {
    action: 'accept',
  });
  await dispatchIt(await submitAs('dispatched', { isAnonymous: true }));
  await resolveIt(await submitAs('resolved', { isAnonymous: true }));
  const reopened = await submitAs('reopened');
  await resolveIt(reopened);
  await advance('reporter', reopened, { action: 'reopen', note: 'Again.' });
  const closed = await submitAs('closed', {}, 'neighbour');
  await resolveIt(closed);
  await advance('neighbour', closed, { action: 'close' });
  await submitSnapshot({}, 'stranger');
});
afterAll(() => backend.stop());

const list = async (personId: string, input: ListInput): Promise<string[]> => {
  const { items } = await client.ask(snapshots.list, personId, input);
  return items.map(({ snapshotId }) => names.get(snapshotId) ?? 'of another village');
};
const everything = ['closed', 'reopened', 'resolved', 'dispatched', 'accepted', 'rejected', 'submitted'];
const shown = everything.filter((name) => name !== 'rejected' && name !== 'submitted');

test('newest first: my own in whatever state, and what is shown to the village', async () => {
  expect(await list('reporter', { scope: 'mine' })).toEqual(
    everything.filter((name) => name !== 'closed' && name !== 'accepted'),
  );
  expect(await list('neighbour', { scope: 'mine' })).toEqual(['closed', 'accepted']);
  expect(await list('neighbour', { scope: 'public' })).toEqual(shown);
  expect(await list('secretary', { scope: 'public' })).toEqual(shown);
});

test('to do is what waits for the caller, for everything the caller is', async () => {
  expect(await list('secretary', { scope: 'todo' })).toEqual(['reopened', 'accepted', 'submitted']);
  expect(await list('gridWorker', { scope: 'todo' })).toEqual(['reopened', 'dispatched']);
  expect(await list('gridWorker2', { scope: 'todo' })).toEqual([]);
  expect(await list('reporter', { scope: 'todo' })).toEqual(['resolved']);
  expect(await list('neighbour', { scope: 'todo' })).toEqual([]);
});

test('all is for the secretary, the supervisor and the township, each for villages of their own', async () => {
  expect(await list('secretary', { scope: 'all' })).toEqual(everything);
  expect(await list('supervisor', { scope: 'all' })).toEqual(everything);
  expect(await list('officer', { scope: 'all', villageCode })).toEqual(everything);
  expect(await list('officer', { scope: 'all', villageCode: otherVillageCode })).toEqual([
    'of another village',
  ]);
  for (const personId of ['reporter', 'gridWorker']) {
    expect(await client.refusal(snapshots.list, personId, { scope: 'all' })).toBe('Forbidden');
  }
  expect(await client.refusal(snapshots.list, 'stranger', { scope: 'all', villageCode })).toBe('Forbidden');
});

test('a state narrows every list, and shows nothing that the list would not', async () => {
  expect(await list('reporter', { scope: 'mine', states: ['rejected'] })).toEqual(['rejected']);
  expect(await list('neighbour', { scope: 'public', states: ['resolved'] })).toEqual(['resolved']);
  expect(await list('neighbour', { scope: 'public', states: ['submitted'] })).toEqual([]);
  expect(await list('secretary', { scope: 'todo', states: ['accepted'] })).toEqual(['accepted']);
  expect(await list('secretary', { scope: 'todo', states: ['closed'] })).toEqual([]);
  expect(await list('neighbour', { scope: 'public', states: ['resolved', 'closed', 'rejected'] })).toEqual([
    'closed',
    'resolved',
  ]);
  expect(await list('supervisor', { scope: 'all', states: ['submitted'] })).toEqual(['submitted']);
});

test.each([
  ['secretary', 'all', 2],
  ['secretary', 'todo', 1],
  ['neighbour', 'public', 2],
  ['gridWorker', 'todo', 1],
] as const)(
  'pages of the list of %s, %s, join without a gap or a repetition',
  async (personId, scope, limit) => {
    const joined: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await client.ask(snapshots.list, personId, { scope, limit, ...(cursor && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      joined.push(...page.items.map(({ snapshotId }) => names.get(snapshotId)!));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(joined).toEqual(await list(personId, { scope, limit: 100 }));
    expect(joined.length).toBeGreaterThan(limit);
  },
);

test('one who is many things sees each snapshot once', async () => {
  const own = await submitAs('own', {}, 'secretary');
  await resolveIt(own);
  expect(await list('secretary', { scope: 'todo' })).toEqual(['own', 'reopened', 'accepted', 'submitted']);
});

test('an anonymous reporter has no name in lists, except to those who act on the snapshot', async () => {
  const nameFor = async (personId: string, name: string): Promise<string | null> => {
    const { items } = await client.ask(snapshots.list, personId, { scope: 'public', villageCode });
    return items.find(({ snapshotId }) => snapshotId === idOf(name))!.reporterName;
  };
  for (const personId of ['neighbour', 'gridWorker2', 'supervisor', 'officer']) {
    expect([personId, await nameFor(personId, 'dispatched')]).toEqual([personId, null]);
    expect([personId, await nameFor(personId, 'closed')]).toEqual([personId, 'name of neighbour']);
  }
  for (const personId of ['reporter', 'secretary', 'gridWorker']) {
    expect([personId, await nameFor(personId, 'dispatched')]).toEqual([personId, 'name of reporter']);
  }
});

test('a snapshot nobody has checked is found by the reporter and the offices, by others not at all', async () => {
  const get = (personId: string, name: string) =>
    client.answer(snapshots.get, personId, { snapshotId: idOf(name), villageCode });
  for (const name of ['submitted', 'rejected']) {
    for (const personId of ['reporter', 'secretary', 'supervisor', 'officer']) {
      expect((await get(personId, name)).ok).toBe(true);
    }
    for (const personId of ['neighbour', 'gridWorker']) {
      expect(await get(personId, name)).toMatchObject({ ok: false, error: { code: 'NotFound' } });
    }
  }
  expect(await get('neighbour', 'closed')).toMatchObject({ ok: true, data: { isMine: true } });
});

test('nothing of an anonymous reporter can be read between the lines', async () => {
  const told = async (personId: string): Promise<string> =>
    JSON.stringify(await client.ask(snapshots.get, personId, { snapshotId: idOf('resolved'), villageCode }));
  for (const personId of ['neighbour', 'gridWorker2', 'supervisor', 'officer']) {
    expect(await told(personId)).not.toMatch(/name of reporter|reporterId/);
    expect(await told(personId)).toContain('name of gridWorker');
  }
  for (const personId of ['reporter', 'secretary', 'gridWorker']) {
    expect(await told(personId)).toContain('name of reporter');
  }
});

test('the exact point is told only to those who act on the snapshot; the village reads the words', async () => {
  const point = { latitude: 32.8021, longitude: 114.0263, datum: 'gcj02' } as const;
  const { snapshotId } = await submitSnapshot({ place: { words: 'at the well', point } });
  await dispatchIt(snapshotId);
  const placeFor = async (personId: string) =>
    (await client.ask(snapshots.get, personId, { snapshotId, villageCode })).place;
  for (const personId of ['neighbour', 'gridWorker2', 'supervisor', 'officer']) {
    expect(await placeFor(personId)).toEqual({ words: 'at the well', point: null });
  }
  for (const personId of ['reporter', 'secretary', 'gridWorker']) {
    expect(await placeFor(personId)).toEqual({ words: 'at the well', point });
  }
});
