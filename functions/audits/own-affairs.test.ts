import { clientOf, villageCode, type Backend } from '../_runtime/testing';
import { accounts } from '@shared/contract/accounts';
import { audits } from '@shared/contract/audits';
import { privacy } from '@shared/contract/privacy';
import { privacyNoticeVersion } from '@shared/domain/consent';
import { documents } from '../_runtime/documents';
import { aPerson, insertPeople } from '../_runtime/testing';
import { serve } from '../_runtime/serve';
import { routes as accountRoutes } from '../accounts/index';
import { routes as privacyRoutes } from '../privacy/index';
import { advance, clock, resolveIt, startVillage, submitSnapshot } from '../snapshots/testing/snapshot-kit';
import { routes } from './index';

let backend: Backend;
const options = { now: () => clock.now };
const client = clientOf(serve([...routes, ...accountRoutes, ...privacyRoutes], options), options);

/** What the supervisor reads of somebody: methods, newest first. */
const recordsOf = async (actorId: string) =>
  (await client.ask(audits.list, 'supervisor', { unitCode: villageCode, actorId, limit: 100 })).items;
const methodsOf = async (actorId: string) => (await recordsOf(actorId)).map(({ method }) => method);

beforeAll(async () => {
  backend = await startVillage();
  await insertPeople([aPerson('private', ['gridWorker']), aPerson('leaving', ['committeeMember'])]);
});
afterAll(() => backend.stop());

it('what office holders decide about themselves and their devices is no matter of the office', async () => {
  const consents = [{ purpose: 'board', isGiven: false } as const];
  await client.ask(privacy.submitConsent, 'private', { version: privacyNoticeVersion, consents });
  await client.ask(privacy.submitCorrection, 'private', { field: 'phone', wanted: '13900000000' });
  await documents.insert('identities', { _id: 'o-private', personId: 'private' } as never);
  await client.ask(accounts.reverseDevice, 'private', {});
  expect(await methodsOf('private')).toEqual([]);
});

it('that an office ends because its holder leaves is', async () => {
  await client.ask(privacy.submitErasure, 'leaving', { name: 'name of leaving' });
  const [record, ...more] = await recordsOf('leaving');
  expect([record?.method, more]).toEqual(['privacy.submitErasure', []]);
  expect(record?.changes[0]?.fields).toContainEqual({
    field: 'office',
    before: `committeeMember ${villageCode} ..`,
    after: `committeeMember ${villageCode} .. revoked`,
  });
});

describe('who reports without a name', () => {
  it('is in no record of those who act on it', async () => {
    const { snapshotId } = await submitSnapshot({ isAnonymous: true });
    await resolveIt(snapshotId);
    const { items } = await client.ask(audits.list, 'supervisor', { query: snapshotId });
    expect(items.map(({ method }) => method)).toContain('snapshots.advance');
    expect(JSON.stringify(items)).toContain('"action\\":\\"accept');
    expect(JSON.stringify(items)).not.toContain('reporter');
  });

  it('is in none when it is an office holder, whose acts of office are', async () => {
    const { snapshotId } = await submitSnapshot({ isAnonymous: true }, 'secretary');
    expect(await methodsOf('secretary')).not.toContain('snapshots.submit');
    await resolveIt(snapshotId);
    await advance('secretary', snapshotId, { action: 'close' });
    const { items } = await client.ask(audits.list, 'supervisor', { query: snapshotId });
    const steps = items.map(({ changes }) => JSON.stringify(changes));
    expect(steps.filter((text) => text.includes('"action\\":\\"accept'))).toHaveLength(1);
    expect(steps.filter((text) => text.includes('"action\\":\\"close'))).toEqual([]);
    const { snapshotId: named } = await submitSnapshot({}, 'secretary');
    expect((await recordsOf('secretary'))[0]).toMatchObject({ method: 'snapshots.submit' });
    expect(named).not.toBe(snapshotId);
  });
});
