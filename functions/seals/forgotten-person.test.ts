import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  type Backend,
} from '../_runtime/testing';
import { seals } from '@shared/contract/seals';
import { verifyMonth } from '@shared/domain/verify-month';
import { documents } from '../_runtime/documents';
import { newId } from '../_runtime/ids';
import { serve } from '../_runtime/serve';
import { erasePerson } from '../keep-retention/erase-person';
import { routes } from './index';
import { aClosedMonth, anEntryDocument } from './testing/closed-month-samples';

const now = '2026-11-20T02:00:00.000Z';
const client = clientOf(serve(routes, { now: () => now }), { now: () => now });

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('m-1', ['member'], { name: '王小明' }),
    aPerson('m-2', ['member'], { name: '欧阳建国', state: 'erased' }),
  ]);
  await aClosedMonth('2026-10', [
    anEntryDocument('m-1', 20),
    anEntryDocument('m-2', 30, { subjectName: '欧阳建国', note: '欧阳建国扫雪' }),
  ]);
});
afterAll(() => backend.stop());

const gathered = async () => {
  const answer = await client.ask(seals.get, 'm-1', { month: '2026-10' });
  const { items } = await client.ask(seals.listPublicEntries, 'm-1', { month: '2026-10' });
  return { ...answer, entries: items };
};

test('forgetting a person takes the name out of a sealed month and keeps it whole', async () => {
  const before = await gathered();
  expect(Object.values(before.names)).toContain('欧阳建国');

  const changed = await erasePerson({ documents, now, newId: () => newId(now) }, 'm-2', '2026-11-20');
  expect(changed).toBeGreaterThan(0);

  const after = await gathered();
  expect(Object.values(after.names)).not.toContain('欧阳建国');
  expect(after.entries).toEqual(before.entries);
  expect(after.seal).toEqual(before.seal);
  expect(verifyMonth(after).isWhole).toBe(true);
});
