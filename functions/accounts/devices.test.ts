import {
  aPerson,
  browserOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  wechatUserOf,
  type Backend,
} from '../_runtime/testing';
import { randomUUID } from 'node:crypto';
import { accounts, type Device } from '@shared/contract/accounts';
import type { IdentityDocument, PersonDocument } from '../_runtime/actor';
import type { AuditRecordDocument } from '../_runtime/audit-record';
import { documents } from '../_runtime/documents';
import type { PersonEventDocument } from '../_runtime/roster/person-event';
import { serve } from '../_runtime/serve';
import { signToken } from '../_runtime/token';
import { routes } from './index';
import { aNewSession } from './session-store';

const { listDevices, reverseDevice } = accounts;
const start = '2026-11-20T02:00:00.000Z';

let backend: Backend;
let now = start;
const main = serve(routes, { now: () => now });

const personOf = (personId: string) => documents.get<PersonDocument>('people', personId);
const tokenOf = (personId: string, sessionId: string) =>
  signToken({ kind: 'person', personId, sessionId }, now);
const browser = async (personId: string, sessionId: string) =>
  browserOf(main, { token: await tokenOf(personId, sessionId) });
const labels = (items: readonly Device[]) => items.map(({ label }) => label);

/** Somebody with two phones and two browsers. */
const aSignedInPerson = async (roles: Parameters<typeof aPerson>[1] = []): Promise<string> => {
  const personId = randomUUID();
  await insertPeople([aPerson(personId, roles, { isBound: true })]);
  for (const phone of ['phone-1', 'phone-2']) {
    const identity: IdentityDocument = {
      _id: `o-${phone}-${personId}`,
      personId,
      label: phone,
      boundAt: now,
    };
    await documents.insert('identities', identity);
  }
  for (const label of ['browser-1', 'browser-2'])
    await documents.insert(
      'sessions',
      aNewSession({ _id: `${label}-${personId}`, personId, label, startedAt: now }),
    );
  return personId;
};
const phoneOf = (personId: string, phone = 'phone-1') => wechatUserOf(main, `o-${phone}-${personId}`);
const browserOne = (personId: string) => browser(personId, `browser-1-${personId}`);
const browserTwo = (personId: string) => browser(personId, `browser-2-${personId}`);
const deviceIdOf = async (personId: string, label: string): Promise<string> =>
  (await phoneOf(personId).ask(listDevices, {})).items.find((device) => device.label === label)!.deviceId;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
});
afterAll(() => backend.stop());
beforeEach(() => {
  now = start;
});

describe('the list of devices', () => {
  it('has every phone and browser, the one asking first', async () => {
    const personId = await aSignedInPerson();
    const { items } = await phoneOf(personId, 'phone-2').ask(listDevices, {});
    expect(labels(items)).toEqual(['phone-2', 'phone-1', 'browser-2', 'browser-1']);
    expect(items.map(({ isThis }) => isThis)).toEqual([true, false, false, false]);
    expect(items[0]).toMatchObject({ kind: 'wechat', boundAt: start, expiresAt: null });
    expect(items[2]).toMatchObject({ kind: 'browser', expiresAt: '2026-12-20T02:00:00.000Z' });
    expect(labels((await (await browserOne(personId)).ask(listDevices, {})).items)[0]).toBe('browser-1');
  });

  it('tells nobody an openid', async () => {
    const personId = await aSignedInPerson();
    const { items } = await phoneOf(personId).ask(listDevices, {});
    expect(JSON.stringify(items)).not.toContain('o-phone');
    expect(new Set(items.map(({ deviceId }) => deviceId)).size).toBe(4);
  });

  it('has no browser whose time is over', async () => {
    const personId = await aSignedInPerson();
    now = '2026-12-20T02:00:00.000Z';
    expect(labels((await phoneOf(personId).ask(listDevices, {})).items)).toEqual(['phone-1', 'phone-2']);
  });

  it('has the session that asks, though nothing is stored of it', async () => {
    const personId = await aSignedInPerson();
    const { items } = await (await browser(personId, 'dev-1')).ask(listDevices, {});
    expect(items[0]).toMatchObject({ deviceId: 'dev-1', kind: 'browser', isThis: true });
    expect(items).toHaveLength(5);
  });
});

describe('signing a browser out', () => {
  it('ends it with its next call, and leaves the others', async () => {
    const personId = await aSignedInPerson();
    const deviceId = await deviceIdOf(personId, 'browser-2');
    const { items } = await phoneOf(personId).ask(reverseDevice, { deviceId });
    expect(labels(items)).toEqual(['phone-1', 'phone-2', 'browser-1']);
    expect(await (await browserTwo(personId)).refusal(listDevices, {})).toBe('Unauthenticated');
    expect(await (await browserTwo(personId)).refusal(accounts.renewToken, {})).toBe('Unauthenticated');
    expect(labels((await (await browserOne(personId)).ask(listDevices, {})).items)).toHaveLength(3);
    expect(await documents.get('sessions', deviceId)).toMatchObject({ endedAt: now });
  });

  it('is no change of the record: no version, no line in the history', async () => {
    const personId = await aSignedInPerson();
    await phoneOf(personId).ask(reverseDevice, { deviceId: await deviceIdOf(personId, 'browser-1') });
    expect(await personOf(personId)).toMatchObject({ version: 1, isBound: true });
    expect(await documents.count('personEvents', { personId })).toBe(0);
  });

  it('works from the browser itself, once', async () => {
    const personId = await aSignedInPerson();
    const deviceId = `browser-1-${personId}`;
    const self = await browserOne(personId);
    expect(labels((await self.ask(reverseDevice, { deviceId })).items)).not.toContain('browser-1');
    expect(await self.refusal(reverseDevice, { deviceId })).toBe('Unauthenticated');
  });

  it('works for a session of which nothing is stored', async () => {
    const personId = await aSignedInPerson();
    const self = await browser(personId, `dev-${personId}`);
    await self.ask(reverseDevice, { deviceId: `dev-${personId}` });
    expect(await self.refusal(listDevices, {})).toBe('Unauthenticated');
  });

  it('is remembered no longer than a token could live', async () => {
    const personId = await aSignedInPerson();
    const revoked = async () => (await personOf(personId))!.revokedSessionIds;
    await phoneOf(personId).ask(reverseDevice, { deviceId: `browser-1-${personId}` });
    expect(await revoked()).toEqual([`browser-1-${personId}`]);
    await phoneOf(personId).ask(reverseDevice, { deviceId: `browser-2-${personId}` });
    expect(await revoked()).toEqual([`browser-1-${personId}`, `browser-2-${personId}`]);
    now = '2026-12-25T02:00:00.000Z';
    const fresh = aNewSession({ _id: `late-${personId}`, personId, label: 'late', startedAt: now });
    await documents.insert('sessions', fresh);
    await phoneOf(personId).ask(reverseDevice, { deviceId: fresh._id });
    expect(await revoked()).toEqual([fresh._id]);
  });
});

describe('unbinding a phone', () => {
  it('ends it with its next call, with a line in the history', async () => {
    const personId = await aSignedInPerson();
    const deviceId = await deviceIdOf(personId, 'phone-2');
    await phoneOf(personId).ask(reverseDevice, { deviceId });
    expect(await phoneOf(personId, 'phone-2').answer(listDevices, {})).toMatchObject({
      error: { code: 'Unauthenticated', details: { isUnbound: true } },
    });
    expect(await personOf(personId)).toMatchObject({ isBound: true, version: 2 });
    const events = await documents.find<PersonEventDocument>('personEvents', { where: { personId } });
    expect(events).toMatchObject([{ kind: 'unbound', byId: '' }]);
  });

  it('leaves the person unbound when it was the last, also from the phone itself', async () => {
    const personId = await aSignedInPerson();
    await phoneOf(personId).ask(reverseDevice, { deviceId: await deviceIdOf(personId, 'phone-2') });
    await phoneOf(personId).ask(reverseDevice, { deviceId: await deviceIdOf(personId, 'phone-1') });
    expect(await personOf(personId)).toMatchObject({ isBound: false });
    expect(await phoneOf(personId).refusal(listDevices, {})).toBe('Unauthenticated');
    expect(await documents.count('identities', { personId })).toBe(0);
  });

  it('by an office holder is no matter of the office', async () => {
    const personId = await aSignedInPerson(['secretary']);
    await phoneOf(personId).ask(reverseDevice, { deviceId: await deviceIdOf(personId, 'phone-2') });
    const records = await documents.find<AuditRecordDocument>('auditRecords', {
      where: { actorId: personId },
    });
    expect(records).toEqual([]);
  });
});

describe('signing all others out', () => {
  it('from a browser leaves that browser', async () => {
    const personId = await aSignedInPerson();
    expect(labels((await (await browserOne(personId)).ask(reverseDevice, {})).items)).toEqual(['browser-1']);
    expect(await (await browserTwo(personId)).refusal(listDevices, {})).toBe('Unauthenticated');
    for (const phone of ['phone-1', 'phone-2'])
      expect(await phoneOf(personId, phone).refusal(listDevices, {})).toBe('Unauthenticated');
    expect(labels((await (await browserOne(personId)).ask(listDevices, {})).items)).toEqual(['browser-1']);
    expect(await personOf(personId)).toMatchObject({ isBound: false });
  });

  it('from a phone leaves that phone', async () => {
    const personId = await aSignedInPerson();
    expect(labels((await phoneOf(personId).ask(reverseDevice, {})).items)).toEqual(['phone-1']);
    for (const other of [
      await browserOne(personId),
      await browserTwo(personId),
      phoneOf(personId, 'phone-2'),
    ])
      expect(await other.refusal(listDevices, {})).toBe('Unauthenticated');
    expect(await personOf(personId)).toMatchObject({ isBound: true });
  });

  it('when there are none changes nothing', async () => {
    const personId = await aSignedInPerson();
    await phoneOf(personId).ask(reverseDevice, {});
    const before = await personOf(personId);
    await phoneOf(personId).ask(reverseDevice, {});
    expect(await personOf(personId)).toEqual(before);
  });
});

it("nobody signs somebody else's devices out", async () => {
  const [mine, theirs] = [await aSignedInPerson(), await aSignedInPerson()];
  for (const label of ['phone-1', 'browser-1']) {
    const deviceId = await deviceIdOf(theirs, label);
    expect(await phoneOf(mine).refusal(reverseDevice, { deviceId })).toBe('NotFound');
  }
  expect((await phoneOf(theirs).ask(listDevices, {})).items).toHaveLength(4);
});
