import {
  aPerson,
  insertPeople,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import type { CollectionName } from '../_runtime/collections';
import { documents } from '../_runtime/documents';
import { fileStore } from '../_runtime/file-store';
import { findAll } from '../_runtime/find-all';
import { newId } from '../_runtime/ids';
import { isAtLeast } from '../_runtime/matchers';
import { personStore } from '../_runtime/roster/person-store';
import { keepRetention } from './keep-retention';
import { main } from './index';

const now = '2026-11-20T19:20:00.000Z';
const dayMs = 86_400_000;
/** An instant so many days, and a second, before or (one second less) not quite. */
const before = (days: number, isOver: boolean): string =>
  new Date(Date.parse(now) - days * dayMs + (isOver ? -1000 : 1000)).toISOString();

const fire = () => main({ Type: 'Timer', TriggerName: 'keep-retention', Time: now, Message: '' });
const insert = (collection: CollectionName, document: object) =>
  documents.insert(collection, document as { readonly _id: string });
const insertMany = (collection: CollectionName, some: readonly object[]) =>
  documents.insertMany(collection, some as readonly { readonly _id: string }[]);
const idsIn = async (collection: CollectionName): Promise<readonly string[]> =>
  (await findAll(documents, collection, { where: { _id: isAtLeast('!') } })).map(({ _id }) => _id).sort();

let backend: Backend;
beforeEach(async () => {
  silenceLogs();
  backend = await startBackend();
});
afterEach(() => backend.stop());

test.each([
  ['requestKeys', 8, (at: string) => ({ at })],
  ['attempts', 1, (at: string) => ({ at })],
  ['signIns', 1, (at: string) => ({ expiresAt: at })],
  ['sessions', 30, (at: string) => ({ expiresAt: at, endedAt: null })],
  ['sessions', 30, (at: string) => ({ expiresAt: '2027-01-01T00:00:00.000Z', endedAt: at })],
  ['joinRequests', 180, (at: string) => ({ state: 'rejected', decidedAt: at })],
  ['corrections', 180, (at: string) => ({ state: 'accepted', decidedAt: at })],
] as const)('%s are kept for %i days and no second longer', async (collection, days, fieldsAt) => {
  await insert(collection, { _id: 'over', ...fieldsAt(before(days, true)) });
  await insert(collection, { _id: 'kept', ...fieldsAt(before(days, false)) });
  expect(await fire()).toMatchObject({ ok: true, data: { [collection]: 1 } });
  expect(await idsIn(collection)).toEqual(['kept']);
});

test('records of changes are kept for three years, by the time in their ids', async () => {
  const over = newId(before(1095, true));
  const kept = newId(before(1095, false));
  for (const _id of [over, kept]) await insert('auditRecords', { _id, villageCode });
  expect(await fire()).toMatchObject({ data: { auditRecords: 1 } });
  expect(await idsIn('auditRecords')).toEqual([kept]);
});

test('what nobody has decided yet, and sessions that have not ended, stay however old they are', async () => {
  const pending = { state: 'pending', askedAt: '2020-01-01T00:00:00.000Z', decidedAt: null };
  await insert('joinRequests', { _id: 'waiting', ...pending });
  await insert('corrections', { _id: 'waiting', ...pending });
  await insert('sessions', { _id: 'open', expiresAt: '2026-12-01T00:00:00.000Z', endedAt: null });
  await fire();
  expect(await idsIn('joinRequests')).toEqual(['waiting']);
  expect(await idsIn('corrections')).toEqual(['waiting']);
  expect(await idsIn('sessions')).toEqual(['open']);
});

test('more than one request can hold are removed in one night', async () => {
  const at = before(2, true);
  await insertMany(
    'attempts',
    Array.from({ length: 501 }, (_, index) => ({ _id: `a-${index}`, at })),
  );
  expect(await fire()).toMatchObject({ data: { attempts: 501 } });
  expect(await idsIn('attempts')).toEqual([]);
});

test('rows of imports go 30 days after the last step, and what nobody confirmed is dropped; its counts stay', async () => {
  const states = ['done', 'ready', 'reading', 'applying'] as const;
  const ids = { over: new Map<string, string>(), kept: new Map<string, string>() };
  for (const age of ['over', 'kept'] as const) {
    for (const state of states) {
      const _id = newId(before(40, true));
      ids[age].set(state, _id);
      const changedAt = before(30, age === 'over');
      await insert('imports', {
        _id,
        unitCode: villageCode,
        state,
        changedAt,
        counts: { add: 3 },
        finishedAt: null,
      });
      const parts = Array.from({ length: 51 }, (_, part) => part.toString().padStart(4, '0'));
      await insertMany(
        'importRows',
        parts.map((part) => ({ _id: `${_id}:${part}`, importId: _id, rows: [] })),
      );
    }
  }
  await insert('importRows', { _id: 'confirmation:411725', importId: ids.kept.get('applying') });
  expect(await fire()).toMatchObject({ ok: true, data: { importRows: 3 } });
  const left = new Set((await idsIn('importRows')).map((id) => id.split(':')[0]));
  expect(left).toEqual(new Set([...ids.kept.values(), ids.over.get('applying'), 'confirmation']));
  const stateOf = async (id: string | undefined) => documents.get('imports', id ?? '');
  expect(await stateOf(ids.over.get('ready'))).toMatchObject({
    state: 'cancelled',
    finishedAt: now,
    counts: { add: 3 },
  });
  expect(await stateOf(ids.over.get('done'))).toMatchObject({ state: 'done', counts: { add: 3 } });
  expect(await stateOf(ids.kept.get('ready'))).toMatchObject({ state: 'ready' });
  expect(await fire()).toMatchObject({ ok: true, data: { importRows: 0 } });
});

test('files made for download go after a day, uploaded ones after thirty, from the storage as well', async () => {
  const fileOf = async (kind: 'import' | 'export', days: number, isOver: boolean) => {
    const _id = `${kind}-${isOver ? 'over' : 'kept'}`;
    const fileId = await fileStore.write(`private/${_id}.xlsx`, Buffer.from(_id));
    await insert('uploads', { _id, kind, ownerId: 'p-1', fileId, at: before(days, isOver) });
    return fileId;
  };
  const over = [await fileOf('export', 1, true), await fileOf('import', 30, true)];
  const kept = [await fileOf('export', 1, false), await fileOf('import', 30, false)];
  expect(await fire()).toMatchObject({ ok: true, data: { files: 2 } });
  expect(await idsIn('uploads')).toEqual(['export-kept', 'import-kept']);
  const read = (fileId: string) =>
    fileStore.read(fileId, { bytesMax: 100, tooLarge: () => new Error('too large') });
  expect(await Promise.all(over.map(read))).toEqual([null, null]);
  expect((await Promise.all(kept.map(read))).map(String)).toEqual(['export-kept', 'import-kept']);
});

test('the phone of somebody who left or died goes after a year, with a line in the history; residents keep theirs', async () => {
  const phone = '13812345678';
  const gone = { phone, villageCode: null, formerVillageCode: villageCode };
  await insertPeople([
    aPerson('left', [], { ...gone, state: 'left', stateSinceOn: '2025-11-21' }),
    aPerson('dead', [], { ...gone, state: 'dead', stateSinceOn: '2020-01-01' }),
    aPerson('recent', [], { ...gone, state: 'left', stateSinceOn: '2025-11-22' }),
    aPerson('resident', [], { phone, stateSinceOn: '2020-01-01' }),
  ]);
  expect(await fire()).toMatchObject({ data: { formerPhones: 2 } });
  const phoneOf = async (id: string) => (await personStore(documents).find(id))?.phone;
  expect(await Promise.all(['left', 'dead', 'recent', 'resident'].map(phoneOf))).toEqual([
    '',
    '',
    phone,
    phone,
  ]);
  const [event] = await documents.find('personEvents', { where: { personId: 'left' } });
  expect(event).toMatchObject({
    kind: 'changed',
    changes: [{ field: 'phone', before: '138****5678', after: '' }],
  });
  expect(await fire()).toMatchObject({ data: { formerPhones: 0 } });
});

test('a job that fails keeps no other waiting, and the operator sees it', async () => {
  const failures = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await insert('attempts', { _id: 'over', at: before(2, true) });
  const broken: typeof documents = {
    ...documents,
    find: (collection, query) =>
      collection === 'people' ? Promise.reject(new Error('no people')) : documents.find(collection, query),
  };
  const call = { now, newId: () => newId(now), requestId: 'r-1', documents: broken };
  await expect(keepRetention(call)).rejects.toThrow('not kept: erasedPeople, formerPhones');
  expect(String(failures.mock.calls)).toContain('no people');
  expect(await idsIn('attempts')).toEqual([]);
});

test('only the clock may fire it', async () => {
  expect(await main({ method: 'privacy.get' })).toMatchObject({ ok: false, error: { code: 'Forbidden' } });
});
