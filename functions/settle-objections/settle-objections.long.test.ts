import { silenceLogs, startBackend, villageCode, type Backend } from '../_runtime/testing';
import type { ObjectionState } from '@shared/domain/points-words';
import { documents } from '../_runtime/documents';
import type { LateObjection } from './late-store';
import { main } from './index';

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
});
afterAll(() => backend.stop());

const now = '2026-11-25T16:05:00.000Z';
const lastMinute = '2026-11-25T15:59:00.000Z';

const insert = (_id: string, state: ObjectionState = 'raised', answerBy = lastMinute): Promise<void> => {
  const rest = { villageCode, entryId: `e-${_id}`, waitingKey: _id, state, answerBy, escalatedAt: null };
  return documents.insert('objections', Object.assign({ _id }, rest, { words: 'kept as they are' }));
};
const find = async (_id: string): Promise<LateObjection> =>
  (await documents.get<LateObjection>('objections', _id))!;
const fire = (Time: string) => main({ Type: 'Timer', TriggerName: 'settle-objections', Time, Message: '' });

test('what the village has not answered in time is handed to the township, and nothing else is touched', async () => {
  await insert('late');
  await insert('a-day-left', 'raised', '2026-11-26T15:59:00.000Z');
  for (const state of ['escalated', 'upheld', 'corrected', 'withdrawn'] as const) await insert(state, state);
  expect(await fire(lastMinute)).toEqual({ ok: true, data: { escalatedCount: 0 } });
  expect(await fire(now)).toEqual({ ok: true, data: { escalatedCount: 1 } });
  expect(await find('late')).toMatchObject({
    ...{ state: 'escalated', escalatedAt: now, answerBy: lastMinute, villageCode, words: 'kept as they are' },
  });
  expect(await find('a-day-left')).toMatchObject({ state: 'raised', escalatedAt: null });
  for (const state of ['escalated', 'upheld', 'corrected', 'withdrawn'] as const) {
    expect(await find(state)).toMatchObject({ state, escalatedAt: null });
  }
});

test('fired again for the same instant it changes nothing', async () => {
  const before = await find('late');
  expect(await fire(now)).toEqual({ ok: true, data: { escalatedCount: 0 } });
  expect(await find('late')).toEqual(before);
});

test('many are handed on page by page, and two runs at once hand on each of them once', async () => {
  const ids = Array.from({ length: 45 }, (_, index) => `many-${index.toString().padStart(2, '0')}`);
  for (const id of ids) await insert(id);
  const runs = (await Promise.all([fire(now), fire(now)])) as { data: { escalatedCount: number } }[];
  expect(runs.reduce((sum, { data }) => sum + data.escalatedCount, 0)).toBe(45);
  for (const id of ids) expect((await find(id)).state).toBe('escalated');
});

test('only the clock may fire it', async () => {
  await insert('not-by-hand');
  Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'somebody' });
  expect(await fire(now)).toMatchObject({ ok: false });
  delete process.env['WX_CONTEXT_KEYS'];
  expect(await main({ method: 'settle' })).toMatchObject({ ok: false });
  expect((await find('not-by-hand')).state).toBe('raised');
});
