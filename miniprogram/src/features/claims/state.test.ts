import { scopesOf, stillOpen, tenthsOf } from './state';

const villager = { villageCode: '411725105211', roles: [{ role: 'villager' }] } as const;

describe('whose claims there are to look at', () => {
  it('are the own, those that wait, and all of them, by what somebody is', () => {
    const asWith = (role: 'secretary' | 'supervisor' | 'townshipOfficer' | 'gridWorker') =>
      scopesOf({ ...villager, roles: [{ role }] });
    expect(scopesOf(villager)).toEqual(['mine']);
    expect(asWith('gridWorker')).toEqual(['mine']);
    expect(asWith('secretary')).toEqual(['todo', 'mine', 'village']);
    expect(asWith('supervisor')).toEqual(['mine', 'village']);
    expect(scopesOf({ villageCode: null, roles: [{ role: 'townshipOfficer' }] })).toEqual([
      'todo',
      'village',
    ]);
  });
});

it('a claim is worth what was posted, and until then what the rule gives', () => {
  expect(tenthsOf({ deltaTenths: null, askedTenths: 100 })).toBe(100);
  expect(tenthsOf({ deltaTenths: 60, askedTenths: 100 })).toBe(60);
});

it('what another has decided meanwhile is no longer chosen', () => {
  expect(stillOpen(['a', 'gone'], [{ claimId: 'a' }, { claimId: 'b' }])).toEqual(['a']);
});
