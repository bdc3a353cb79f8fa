import {
  aPerson,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { randomUUID } from 'node:crypto';
import type { Method } from '@shared/contract/method';
import { sheets } from '@shared/contract/sheets';
import type { ProxyDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import type { PersonEventDocument } from '../_runtime/roster/person-event';
import { askOverHttp } from '../_runtime/testing/client';
import { signToken } from '../_runtime/token';
import { main } from './index';

let backend: Backend;

const proxy: ProxyDocument = {
  ...{ _id: 'elder:daughter', villageCode, personId: 'elder', personName: 'Wang', proxyId: 'daughter' },
  ...{ proxyName: 'Li', fromOn: '2020-01-01', toOn: null, revokedAt: null, grantedById: 'secretary' },
};

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('elder', ['secretary'], { name: 'Wang', householdId: 'h-1' }),
    aPerson('daughter', [], { name: 'Li', householdId: 'h-1' }),
    aPerson('neighbour', [], { householdId: 'h-2' }),
  ]);
  await documents.insert('proxies', proxy);
});
afterAll(() => backend.stop());

const askFor = async (method: Method, personId: string, actFor?: string) => {
  const who = { kind: 'person', personId, sessionId: 'test' } as const;
  const token = await signToken(who, new Date().toISOString());
  const request = { method: method.name, input: { villageCode }, requestKey: randomUUID(), actFor };
  return askOverHttp<{ readonly fileName: string }>(main, request, { authorization: `Bearer ${token}` });
};
const historyOf = (personId: string) =>
  documents.find<PersonEventDocument>('personEvents', { where: { personId } });

it('who takes along what is kept about somebody else stands in that person’s history', async () => {
  const answer = await askFor(sheets.exportMine, 'daughter', 'elder');
  expect(answer).toMatchObject({ ok: true, data: { fileName: expect.stringContaining('Wang') as string } });
  expect(await historyOf('elder')).toMatchObject([
    { kind: 'dataTaken', byId: 'daughter', byName: 'Li', villageCode },
  ]);
});

it('what one takes along about oneself leaves no line', async () => {
  expect(await askFor(sheets.exportMine, 'daughter')).toMatchObject({ ok: true });
  expect(await historyOf('daughter')).toEqual([]);
});

it('nobody acts for somebody without having been named, and nobody with an office of theirs', async () => {
  expect(await askFor(sheets.exportMine, 'neighbour', 'elder')).toMatchObject({
    error: { code: 'Forbidden' },
  });
  expect(await askFor(sheets.exportRoster, 'elder')).toMatchObject({ ok: true });
  expect(await askFor(sheets.exportRoster, 'daughter', 'elder')).toMatchObject({
    error: { code: 'Forbidden' },
  });
});
