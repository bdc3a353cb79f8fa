import {
  advance,
  aPhoto,
  client,
  clock,
  dispatchIt,
  otherGridCode,
  refusedAdvance,
  resolveIt,
  startVillage,
  submitSnapshot,
} from './testing/snapshot-kit';
import { gridCode, otherVillageCode, villageCode, type Backend } from '../_runtime/testing';
import { snapshots } from '@shared/contract/snapshots';
import { documents } from '../_runtime/documents';
import { aNewUnit } from '../_runtime/roster/unit-store';
import { photos } from '../media/testing/photos';

let backend: Backend;
beforeAll(async () => {
  backend = await startVillage();
});
afterAll(() => backend.stop());

test('a lamp is reported, dispatched, mended and closed, and every step stands in the timeline', async () => {
  const { snapshotId } = await submitSnapshot();
  const accepted = await advance('secretary', snapshotId, { action: 'accept' });
  expect(accepted).toMatchObject({ state: 'accepted', actions: ['dispatch'], isMine: false });
  const dispatched = await advance('secretary', snapshotId, { action: 'dispatch', gridCode });
  expect(dispatched).toMatchObject({ state: 'dispatched', gridCode, gridName: 'Grid 1', actions: [] });
  await advance('gridWorker', snapshotId, { action: 'start' });
  const after = await aPhoto('gridWorker', photos.mendedLamp);
  await advance('gridWorker', snapshotId, { action: 'resolve', photos: [after], note: 'A new bulb.' });
  const closed = await advance('reporter', snapshotId, { action: 'close' });
  expect(closed.steps.map(({ action, to, part, actorName }) => [action, to, part, actorName])).toEqual([
    ['submit', 'submitted', 'reporter', 'name of reporter'],
    ['accept', 'accepted', 'secretary', 'name of secretary'],
    ['dispatch', 'dispatched', 'secretary', 'name of secretary'],
    ['start', 'inProgress', 'gridWorker', 'name of gridWorker'],
    ['resolve', 'resolved', 'gridWorker', 'name of gridWorker'],
    ['close', 'closed', 'reporter', 'name of reporter'],
  ]);
  expect(closed.steps[4]).toMatchObject({ note: 'A new bulb.', photos: [{ mediaId: after, width: 320 }] });
  expect(closed).toMatchObject({ state: 'closed', actions: [] });
});

test('what was not mended is reopened with words, dispatched elsewhere, and its old grid worker is out of it', async () => {
  const { snapshotId } = await submitSnapshot();
  await resolveIt(snapshotId);
  expect(await refusedAdvance('reporter', snapshotId, { action: 'reopen' })).toBe('InvalidInput');
  const reopened = await advance('reporter', snapshotId, { action: 'reopen', note: 'Dark again.' });
  expect(reopened).toMatchObject({ state: 'reopened', gridCode });
  await advance('secretary', snapshotId, { action: 'dispatch', gridCode: otherGridCode });
  expect(await refusedAdvance('gridWorker', snapshotId, { action: 'start' })).toBe('Forbidden');
  expect(await advance('gridWorker2', snapshotId, { action: 'start' })).toMatchObject({
    state: 'inProgress',
  });
});

test.each([
  ['2026-09-30T02:00:00.000Z', 'problem', '2026-10-13'],
  ['2026-09-30T02:00:00.000Z', 'uncivilBehaviour', '2026-10-10'],
  ['2026-11-20T02:00:00.000Z', 'problem', '2026-11-27'],
  // Late on Thursday in UTC is Friday in the village.
  ['2026-11-19T17:00:00.000Z', 'uncivilBehaviour', '2026-11-25'],
] as const)('dispatched at %s, a %s is due on %s', async (instant, kind, dueOn) => {
  const { snapshotId } = await submitSnapshot({ kind });
  const today = clock.now;
  clock.now = instant;
  const dispatched = await dispatchIt(snapshotId);
  clock.now = today;
  expect(dispatched.dueOn).toBe(dueOn);
});

test('what a step needs is asked for by the name of its field', async () => {
  const { snapshotId } = await submitSnapshot();
  const fieldsOf = async (personId: string, action: 'reject' | 'dispatch' | 'resolve') => {
    const answer = await client.answer(snapshots.advance, personId, { snapshotId, action });
    return answer.ok ? 'granted' : [answer.error.code, answer.error.details['fields']];
  };
  expect(await fieldsOf('secretary', 'reject')).toEqual(['InvalidInput', ['note']]);
  await advance('secretary', snapshotId, { action: 'accept' });
  expect(await fieldsOf('secretary', 'dispatch')).toEqual(['InvalidInput', ['gridCode']]);
  await advance('secretary', snapshotId, { action: 'dispatch', gridCode });
  expect(await fieldsOf('gridWorker', 'resolve')).toEqual(['InvalidInput', ['photos']]);
});

test("who has no part in a snapshot, or not this one, is refused; a state that does not fit is the caller's news", async () => {
  const { snapshotId } = await submitSnapshot();
  expect(await refusedAdvance('reporter', snapshotId, { action: 'accept' })).toBe('Forbidden');
  expect(await refusedAdvance('secretary', snapshotId, { action: 'dispatch', gridCode })).toBe(
    'StateConflict',
  );
  await dispatchIt(snapshotId);
  expect(await refusedAdvance('neighbour', snapshotId, { action: 'close' })).toBe('Forbidden');
  expect(await refusedAdvance('gridWorker2', snapshotId, { action: 'start' })).toBe('Forbidden');
  expect(await refusedAdvance('secretary', snapshotId, { action: 'accept' })).toBe('StateConflict');
  const elsewhere = { snapshotId, action: 'accept', villageCode: otherVillageCode } as const;
  expect(await client.refusal(snapshots.advance, 'stranger', elsewhere)).toBe('NotFound');
});

test('a step that is not allowed is refused before its photos are looked at', async () => {
  const { snapshotId } = await submitSnapshot();
  const missing = { action: 'resolve' as const, photos: ['nothing'] };
  expect(await refusedAdvance('gridWorker', snapshotId, missing)).toBe('NotFound');
  expect(await refusedAdvance('secretary', snapshotId, missing)).toBe('Forbidden');
  await dispatchIt(snapshotId);
  expect(await refusedAdvance('gridWorker', snapshotId, missing)).toBe('PhotoMissing');
});

test('it is not dispatched to a grid that is none or is over, or to one of another village', async () => {
  const { snapshotId } = await submitSnapshot();
  await advance('secretary', snapshotId, { action: 'accept' });
  const retired = `${villageCode}008`;
  const over = aNewUnit({ _id: retired, name: 'Grid 8', level: 'grid', parentCode: villageCode });
  await documents.insert('orgUnits', Object.assign(over, { state: 'retired' }));
  for (const wrong of [`${otherVillageCode}001`, `${villageCode}999`, retired]) {
    expect(await refusedAdvance('secretary', snapshotId, { action: 'dispatch', gridCode: wrong })).toBe(
      'NotFound',
    );
  }
});

test('of two taps at the same moment one takes the step, and the other is told that it was late', async () => {
  const { snapshotId } = await submitSnapshot();
  const taps = await Promise.all(
    [1, 2, 3].map(() => client.answer(snapshots.advance, 'secretary', { snapshotId, action: 'accept' })),
  );
  expect(taps.map((tap) => (tap.ok ? 'ok' : tap.error.code)).sort()).toEqual([
    'StateConflict',
    'StateConflict',
    'ok',
  ]);
  const { steps } = await client.ask(snapshots.get, 'secretary', { snapshotId });
  expect(steps.map(({ action }) => action)).toEqual(['submit', 'accept']);
});
