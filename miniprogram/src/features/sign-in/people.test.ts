import { findPeople, rolesToShow, type DevPerson } from './people';

const aPerson = (name: string, ...roles: DevPerson['roles'][number]['role'][]): DevPerson => ({
  personId: name,
  name,
  roles: roles.map((role) => ({ role, unitCode: '411725105211' })),
});
const villager = aPerson('ab', 'villager');
const member = aPerson('bc', 'villager', 'member');
const secretary = aPerson('cd', 'villager', 'member', 'secretary');

describe('findPeople', () => {
  it('puts offices first', () => {
    expect(findPeople([villager, member, secretary], '')).toEqual([secretary, member, villager]);
  });

  it('finds a part of a name, blanks around it or not', () => {
    expect(findPeople([villager, member, secretary], ' b ')).toEqual([member, villager]);
  });

  it('has a place for somebody without any role', () => {
    expect(findPeople([aPerson('zz'), secretary], '')).toEqual([secretary, aPerson('zz')]);
  });
});

describe('rolesToShow', () => {
  it('tells of being a villager only when one is nothing else', () => {
    expect(rolesToShow(villager)).toEqual(['villager']);
    expect(rolesToShow(member)).toEqual(['member']);
  });

  it('tells a role held in two units once', () => {
    expect(rolesToShow(aPerson('ee', 'gridWorker', 'gridWorker'))).toEqual(['gridWorker']);
  });
});
