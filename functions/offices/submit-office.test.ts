import { countyCode, gridCode, townshipCode, villageCode, type Backend } from '../_runtime/testing';
import { offices } from '@shared/contract/offices';
import {
  client,
  clock,
  give,
  newestEventOf,
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

  it('of a liaison is for party members, given or passed on', async () => {
    const asked = { unitCode: villageCode, role: 'householdLiaison', personId: 'villager' } as const;
    const answer = await client.answer(offices.submit, 'secretary', asked);
    expect(answer).toMatchObject({ error: { code: 'StateConflict', details: { reason: 'notMember' } } });
    const { officeId } = await give('secretary', 'n-7', 'householdLiaison');
    const on = { unitCode: villageCode, personId: 'n-7', officeId, toPersonId: 'villager' };
    expect(await client.refusal(offices.advance, 'secretary', on)).toBe('StateConflict');
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
