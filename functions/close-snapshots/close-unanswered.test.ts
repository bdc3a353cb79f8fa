import { silenceLogs, startBackend, villageCode, type Backend } from '../_runtime/testing';
import type { SnapshotKind, SnapshotState } from '@shared/domain/snapshot-workflow';
import { documents } from '../_runtime/documents';
import type { ResolvedSnapshot } from './resolved-store';
import { main } from './index';

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
});
afterAll(() => backend.stop());

const now = '2026-11-20T16:30:00.000Z';
/** To the second seven days before. */
const lastDayResolved = '2026-11-13T16:30:00.000Z';
const resolveStep = { action: 'resolve', to: 'resolved', part: 'gridWorker' };

interface Given {
  readonly state?: SnapshotState;
  readonly kind?: SnapshotKind;
  readonly changedAt?: string;
}

const insert = async (
  _id: string,
  { state = 'resolved', kind = 'problem', changedAt = lastDayResolved }: Given = {},
): Promise<void> => {
  const rest = { villageCode, state, kind, changedAt, text: 'kept as it is', steps: [resolveStep] };
  await documents.insert('snapshots', Object.assign({ _id }, rest));
};
const find = async (_id: string): Promise<ResolvedSnapshot> =>
  (await documents.get<ResolvedSnapshot>('snapshots', _id))!;
const fire = (Time: string) => main({ Type: 'Timer', TriggerName: 'close-snapshots', Time, Message: '' });
const idsOf = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(3, '0')}`);

test('what was resolved seven days ago and not answered is closed by the timer, and nothing else is touched', async () => {
  await insert('due');
  await insert('a-second-later', { changedAt: '2026-11-13T16:30:00.001Z' });
  await insert('in-progress', { state: 'inProgress', changedAt: '2026-10-01T00:00:00.000Z' });
  await insert('closed', { state: 'closed', changedAt: '2026-10-01T00:00:00.000Z' });
  expect(await fire(now)).toEqual({ ok: true, data: { closedCount: 1 } });
  const step = { action: 'close', to: 'closed', at: now, part: 'timer', actorId: null, actorName: null };
  expect(await find('due')).toMatchObject({
    ...{ state: 'closed', changedAt: now, villageCode, text: 'kept as it is' },
    steps: [resolveStep, { ...step, note: '', photos: [] }],
  });
  expect(await find('a-second-later')).toMatchObject({ state: 'resolved', steps: [resolveStep] });
  expect(await find('in-progress')).toMatchObject({ state: 'inProgress', steps: [resolveStep] });
  expect(await find('closed')).toMatchObject({ state: 'closed', steps: [resolveStep] });
});

test('fired again for the same instant it changes nothing', async () => {
  const before = await find('due');
  expect(await fire(now)).toEqual({ ok: true, data: { closedCount: 0 } });
  expect(await find('due')).toEqual(before);
});

test('many are closed page by page, and two runs at once close each of them once', async () => {
  const ids = idsOf('many', 65);
  for (const id of ids) await insert(id);
  const runs = (await Promise.all([fire(now), fire(now)])) as { data: { closedCount: number } }[];
  expect(runs.reduce((sum, { data }) => sum + data.closedCount, 0)).toBe(65);
  for (const id of ids) expect((await find(id)).steps).toHaveLength(2);
});

test('a run that breaks off keeps the pages it finished, and the next run does the rest', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const ids = idsOf('night', 50);
  for (const id of ids) await insert(id);
  // A good deed is never resolved; one that claims to be stops the run in the second page.
  const broken = ids[30]!;
  await documents.put('snapshots', Object.assign({ ...(await find(broken)) }, { kind: 'goodDeed' }));
  expect(await fire(now)).toMatchObject({ ok: false, error: { code: 'Internal' } });
  const states = async () => Promise.all(ids.map(async (id) => (await find(id)).state));
  expect((await states()).filter((state) => state === 'closed')).toHaveLength(20);
  await documents.put('snapshots', Object.assign({ ...(await find(broken)) }, { kind: 'problem' }));
  expect(await fire('2026-11-21T16:30:00.000Z')).toMatchObject({ data: { closedCount: 31 } });
  expect(new Set(await states())).toEqual(new Set(['closed']));
});

test('only the clock may fire it', async () => {
  await insert('not-by-hand');
  Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'somebody' });
  expect(await fire(now)).toMatchObject({ ok: false });
  delete process.env['WX_CONTEXT_KEYS'];
  expect(await main({ method: 'close' })).toMatchObject({ ok: false });
  expect((await find('not-by-hand')).state).toBe('resolved');
});
