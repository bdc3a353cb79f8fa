import { countyCode, villageCode, type Backend } from '../_runtime/testing';
import { offices } from '@shared/contract/offices';
import { documents } from '../_runtime/documents';
import { aNewHousehold, type HouseholdDocument } from '../_runtime/roster/household-store';
import { client, clock, give, rolesOf, startOfficeVillage } from './testing/office-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startOfficeVillage();
});
afterAll(() => backend.stop());
beforeEach(() => {
  clock.now = '2026-11-20T02:00:00.000Z';
});

const pass = (by: string, input: Parameters<typeof client.ask<typeof offices.advance>>[2]) =>
  client.ask(offices.advance, by, input);

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
    expect(await refused('secretary', { toPersonId: 'committee' })).toBe('AlreadyExists');
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
