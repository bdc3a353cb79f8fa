import {
  countyCode,
  gridCode,
  otherVillageCode,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
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
  retiredGridCode,
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
const pass = (by: string, input: Parameters<typeof client.ask<typeof offices.advance>>[2]) =>
  client.ask(offices.advance, by, input);

describe('giving an office', () => {
  it('gives the right at once, says by whom, and writes a line of history', async () => {
    const office = await give('secretary', 'n-0', 'committeeMember');
    expect(office).toMatchObject({
      ...{ role: 'committeeMember', unitCode: villageCode, unitName: 'Wuqiao', personId: 'n-0' },
      ...{ name: 'name of n-0', fromOn: '2026-11-20', toOn: null, phase: 'active', canChange: true },
      ...{ grantedByName: 'name of secretary', grantedAt: clock.now, revokedByName: '', reason: '' },
    });
    expect(await rolesOf('n-0')).toContain('committeeMember');
    expect(await newestEventOf('n-0')).toMatchObject({
      ...{ kind: 'officeGranted', byName: 'name of secretary' },
      changes: [
        { field: 'office', before: '', after: 'committeeMember' },
        { field: 'unitCode', before: '', after: villageCode },
        { field: 'fromOn', before: '', after: '2026-11-20' },
      ],
    });
    expect(await personOf('n-0')).toMatchObject({ version: 2, officeUnitCodes: [villageCode] });
  });

  it('counts from its first day to its last, in Asia/Shanghai', async () => {
    await give('secretary', 'n-1', 'gridWorker', {
      ...{ unitCode: gridCode, fromOn: '2026-11-22', toOn: '2026-11-23' },
    });
    const seen: boolean[] = [];
    for (const at of ['21T15:59', '21T16:00', '23T15:59', '23T16:00']) {
      clock.now = `2026-11-${at}:00.000Z`;
      seen.push((await rolesOf('n-1')).includes('gridWorker'));
    }
    expect(seen).toEqual([false, true, true, false]);
  });

  it('is refused for the same office on a day on which it is held already', async () => {
    await give('secretary', 'n-2', 'committeeMember', { fromOn: '2026-12-01', toOn: '2026-12-31' });
    expect(await refusedGive('secretary', 'n-2', 'committeeMember')).toBe('AlreadyExists');
    const inside = { fromOn: '2026-12-31', toOn: '2027-01-31' };
    expect(await refusedGive('secretary', 'n-2', 'committeeMember', inside)).toBe('AlreadyExists');
    await give('secretary', 'n-2', 'committeeMember', { fromOn: '2027-01-01' });
    await give('secretary', 'n-2', 'householdLiaison');
  });

  it('is refused for days that are no term', async () => {
    const days = [
      { fromOn: '2026-12-02', toOn: '2026-12-01' },
      { fromOn: '2026-11-01', toOn: '2026-11-19' },
      { fromOn: '2026-02-30' },
    ];
    for (const term of days) {
      expect(await refusedGive('secretary', 'n-3', 'committeeMember', term)).toBe('InvalidInput');
    }
  });

  it('is the right of those who appoint, in their own unit, for others than themselves', async () => {
    for (const role of ['secretary', 'supervisor'] as const) {
      expect(await refusedGive('secretary', 'n-3', role)).toBe('Forbidden');
    }
    expect(await refusedGive('committee', 'n-3', 'householdLiaison')).toBe('Forbidden');
    expect(await refusedGive('supervisor', 'n-3', 'householdLiaison')).toBe('Forbidden');
    expect(await refusedGive('villager', 'n-3', 'householdLiaison')).toBe('Forbidden');
    expect(await refusedGive('secretary', 'secretary', 'committeeMember')).toBe('Forbidden');
    expect(await refusedGive('stranger', 'n-3', 'committeeMember')).toBe('Forbidden');
    expect(await refusedGive('abroad', 'n-3', 'secretary')).toBe('Forbidden');
    expect(await refusedGive('officer', 'officer', 'townshipOfficer', { unitCode: townshipCode })).toBe(
      'Forbidden',
    );
    await give('officer', 'n-3', 'secretary');
    await give('county', 'n-3', 'supervisor');
  });

  it('is refused where the office does not exist and in a unit that is over', async () => {
    expect(await refusedGive('secretary', 'n-4', 'gridWorker')).toBe('InvalidInput');
    expect(await refusedGive('county', 'n-4', 'secretary', { unitCode: townshipCode })).toBe('InvalidInput');
    const retired = { unitCode: retiredGridCode };
    expect(await refusedGive('secretary', 'n-4', 'gridWorker', retired)).toBe('StateConflict');
    const unknown = { unitCode: `${villageCode}123` };
    expect(await refusedGive('secretary', 'n-4', 'gridWorker', unknown)).toBe('NotFound');
  });

  it('is for people of the village; somebody of another does not exist, somebody gone holds nothing', async () => {
    expect(await refusedGive('secretary', 'stranger', 'committeeMember')).toBe('NotFound');
    expect(await refusedGive('secretary', 'officer', 'committeeMember')).toBe('NotFound');
    expect(await refusedGive('secretary', 'nobody', 'committeeMember')).toBe('NotFound');
    expect(await refusedGive('secretary', 'gone', 'committeeMember')).toBe('StateConflict');
  });

  it('takes officers of the township and the county from any village of theirs, or from elsewhere', async () => {
    const inTownship = { unitCode: townshipCode };
    await give('county', 'stranger', 'townshipOfficer', inTownship);
    expect(await rolesOf('stranger')).toEqual(expect.arrayContaining(['secretary', 'townshipOfficer']));
    expect(await refusedGive('county', 'abroad', 'townshipOfficer', inTownship)).toBe('NotFound');
    await give('county', 'officer', 'countyOfficer', { unitCode: countyCode });

    const newPerson = { name: 'Qin Yulan', phone: '138 0000 9003' };
    const input = { unitCode: townshipCode, role: 'townshipOfficer', newPerson } as const;
    const office = await client.ask(offices.submit, 'county', input);
    expect(office).toMatchObject({ name: 'Qin Yulan', phase: 'active', partyStatus: 'masses' });
    expect(await personOf(office.personId)).toMatchObject({ phone: '13800009003', villageCode: null });
    expect(await client.refusal(offices.submit, 'county', input)).toBe('AlreadyExists');
    expect(await client.refusal(offices.submit, 'county', { ...input, personId: 'n-4' })).toBe(
      'InvalidInput',
    );
    const nobody = { unitCode: townshipCode, role: 'townshipOfficer' } as const;
    expect(await client.refusal(offices.submit, 'county', nobody)).toBe('InvalidInput');
    const ofVillage = { unitCode: villageCode, role: 'secretary', newPerson } as const;
    expect(await client.refusal(offices.submit, 'county', ofVillage)).toBe('InvalidInput');
  });
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

describe('passing an office on', () => {
  it('takes and gives it in one moment when the successor begins today', async () => {
    const { officeId } = await give('officer', 'n-7', 'supervisor');
    const { ended, begun } = await pass('officer', {
      ...{ unitCode: villageCode, personId: 'n-7', officeId, toPersonId: 'member', note: 'elected' },
    });
    expect(ended).toMatchObject({ personId: 'n-7', phase: 'revoked', reason: 'elected' });
    expect(begun).toMatchObject({ personId: 'member', phase: 'active', fromOn: '2026-11-20', toOn: null });
    expect(await rolesOf('n-7')).not.toContain('supervisor');
    expect(await rolesOf('member')).toContain('supervisor');
  });

  it('leaves no day without and no day with two when the successor begins later', async () => {
    const { officeId } = await give('officer', 'n-6', 'supervisor');
    const input = { unitCode: villageCode, personId: 'n-6', officeId, toPersonId: 'villager' };
    const { ended, begun } = await pass('officer', { ...input, fromOn: '2026-11-25' });
    expect(ended).toMatchObject({ phase: 'active', toOn: '2026-11-24' });
    expect(begun).toMatchObject({ phase: 'coming', fromOn: '2026-11-25' });
    const holders: string[][] = [];
    for (const at of ['24T15:59:59.999', '24T16:00:00.000']) {
      clock.now = `2026-11-${at}Z`;
      const both = await Promise.all(['n-6', 'villager'].map(rolesOf));
      holders.push(['n-6', 'villager'].filter((_, index) => both[index]?.includes('supervisor')));
    }
    expect(holders).toEqual([['n-6'], ['villager']]);
  });

  it('hands a liaison’s households over, today and not later', async () => {
    const { officeId } = await give('secretary', 'n-4', 'householdLiaison');
    const household = aNewHousehold({ villageCode, number: 13, name: 'Household 13' });
    const liaison = { liaisonId: 'n-4', liaisonName: 'name of n-4' };
    await documents.insert('households', { ...household, ...liaison });
    const input = { unitCode: villageCode, personId: 'n-4', officeId, toPersonId: 'n-5' };
    const later = { ...input, fromOn: '2026-11-21' };
    expect(await client.refusal(offices.advance, 'secretary', later)).toBe('InvalidInput');
    await pass('secretary', input);
    const after = await documents.get<HouseholdDocument>('households', household._id);
    expect(after).toMatchObject({ liaisonId: 'n-5', liaisonName: 'name of n-5' });
  });

  it('is refused backwards, to the same person, to oneself, to a stranger, and when it is over', async () => {
    const { officeId } = await give('secretary', 'n-3', 'committeeMember');
    const input = { unitCode: villageCode, personId: 'n-3', officeId, toPersonId: 'n-4' };
    const refused = (by: string, more: object) => client.refusal(offices.advance, by, { ...input, ...more });
    expect(await refused('secretary', { fromOn: '2026-11-19' })).toBe('InvalidInput');
    expect(await refused('secretary', { toPersonId: 'n-3' })).toBe('InvalidInput');
    expect(await refused('secretary', { toPersonId: 'secretary' })).toBe('Forbidden');
    expect(await refused('secretary', { toPersonId: 'stranger' })).toBe('NotFound');
    expect(await refused('secretary', { toPersonId: 'gone' })).toBe('StateConflict');
    expect(await refused('committee', {})).toBe('Forbidden');
    expect(await refused('secretary', { toPersonId: 'n-0' })).toBe('AlreadyExists');
    await pass('secretary', input);
    expect(await refused('secretary', { toPersonId: 'n-5' })).toBe('StateConflict');
  });

  it('lets the only officer of a county go', async () => {
    const id = `o-county-countyOfficer-${countyCode}`;
    const input = { unitCode: countyCode, personId: 'county', officeId: id, toPersonId: 'n-7' };
    const { ended } = await pass('county', input);
    expect(ended.phase).toBe('revoked');
    expect(await rolesOf('n-7')).toContain('countyOfficer');
  });
});
