import { otherVillageCode, townshipCode, villageCode, type Backend } from '../_runtime/testing';
import { offices } from '@shared/contract/offices';
import type { ProxyDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { aNewHousehold, type HouseholdDocument } from '../_runtime/roster/household-store';
import {
  client,
  clock,
  give,
  newestEventOf,
  otherCountyCode,
  personOf,
  refusedGive,
  rolesOf,
  startOfficeVillage,
} from './testing/office-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startOfficeVillage();
});
afterAll(() => backend.stop());
beforeEach(() => {
  clock.now = '2026-11-20T02:00:00.000Z';
});

const take = (by: string, personId: string, officeId: string, unitCode = villageCode) =>
  client.ask(offices.reverse, by, { unitCode, personId, officeId, reason: 'term over' });
const refusedTake = (by: string, personId: string, officeId: string, unitCode = villageCode) =>
  client.refusal(offices.reverse, by, { unitCode, personId, officeId, reason: 'term over' });
const aProxy = (personId: string, proxyId: string): ProxyDocument => ({
  ...{ _id: `${personId}:${proxyId}`, villageCode, personId, personName: personId },
  ...{
    proxyId,
    proxyName: proxyId,
    fromOn: '2026-01-01',
    toOn: null,
    revokedAt: null,
    grantedById: 'secretary',
  },
});
describe('taking an office back', () => {
  it('ends the right at once, and the office stays on record with the reason', async () => {
    const { officeId } = await give('secretary', 'n-5', 'committeeMember');
    expect(await take('secretary', 'n-5', officeId)).toMatchObject({
      ...{ phase: 'revoked', revokedByName: 'name of secretary', reason: 'term over', canChange: false },
    });
    expect(await rolesOf('n-5')).not.toContain('committeeMember');
    expect(await newestEventOf('n-5')).toMatchObject({ kind: 'officeRevoked', note: 'term over' });
    expect(await refusedTake('secretary', 'n-5', officeId)).toBe('StateConflict');
    const again = await give('secretary', 'n-5', 'committeeMember');
    expect(again.officeId).not.toBe(officeId);
    const held = (await personOf('n-5')).memberships.filter(({ role }) => role === 'committeeMember');
    expect(held).toHaveLength(2);
  });

  it('is refused to whoever could not give it, and elsewhere it does not exist', async () => {
    const supervisorOffice = `o-supervisor-supervisor-${villageCode}`;
    expect(await refusedTake('secretary', 'supervisor', supervisorOffice)).toBe('Forbidden');
    expect(await refusedTake('stranger', 'supervisor', supervisorOffice, otherVillageCode)).toBe('NotFound');
    expect(await refusedTake('secretary', 'villager', supervisorOffice)).toBe('NotFound');
    expect(await refusedTake('secretary', 'supervisor', 'o-none')).toBe('NotFound');
    const above = `o-officer-townshipOfficer-${townshipCode}`;
    expect(await refusedTake('secretary', 'officer', above)).toBe('NotFound');
    // Asked for from above it would stand in the records of the township, which the village's own supervisor does not read.
    expect(await refusedTake('officer', 'supervisor', supervisorOffice, townshipCode)).toBe('NotFound');
    expect((await take('officer', 'supervisor', supervisorOffice)).phase).toBe('revoked');
  });

  it('leaves the households of a liaison to nobody, and nobody of them is acted for by the liaison any more', async () => {
    const { officeId } = await give('secretary', 'n-6', 'householdLiaison');
    const proxy = aProxy('villager', 'n-6');
    await documents.insert('proxies', proxy);
    const ofFamily = aProxy('n-6-child', 'n-6');
    await documents.insert('proxies', ofFamily);
    const household = aNewHousehold({ villageCode, number: 12, name: 'Household 12' });
    const liaison = { liaisonId: 'n-6', liaisonName: 'name of n-6' };
    await documents.insert('households', { ...household, ...liaison });
    await take('secretary', 'n-6', officeId);
    const after = await documents.get<HouseholdDocument>('households', household._id);
    expect(after).toMatchObject({ liaisonId: null, liaisonName: '', number: 12 });
    expect(await documents.get('proxies', proxy._id)).toMatchObject({ revokedAt: clock.now });
    expect(await documents.get('proxies', ofFamily._id)).toMatchObject({ revokedAt: null });
    expect(await newestEventOf('villager')).toMatchObject({ kind: 'proxyRevoked' });
  });

  it('leaves a county the last of its officers, who can go when there is another', async () => {
    const own = `o-abroad-countyOfficer-${otherCountyCode}`;
    expect(await refusedTake('abroad', 'abroad', own, otherCountyCode)).toBe('StateConflict');
    const newPerson = { name: 'Wu', phone: '13800009004' };
    const second = { unitCode: otherCountyCode, role: 'countyOfficer', newPerson } as const;
    const later = await client.ask(offices.submit, 'abroad', { ...second, fromOn: '2026-12-01' });
    expect(await refusedTake('abroad', 'abroad', own, otherCountyCode)).toBe('StateConflict');
    await take('abroad', later.personId, later.officeId, otherCountyCode);
    const { personId } = later;
    await client.ask(offices.submit, 'abroad', {
      unitCode: otherCountyCode,
      role: 'countyOfficer',
      personId,
    });
    expect((await take('abroad', 'abroad', own, otherCountyCode)).phase).toBe('revoked');
    expect(await refusedGive('abroad', personId, 'countyOfficer', { unitCode: otherCountyCode })).toBe(
      'Forbidden',
    );
  });
});
