import { partyStatuses } from '@shared/contract/people';
import { cast, demoVillage, everybody, villages } from './cast';
import { inventVillage } from './demo-village';
import { readDivisions } from './divisions';
import { inventNames } from './names';

const holders = (role: string) =>
  demoVillage.people.filter(({ memberships }) => memberships.some((membership) => membership.role === role));

it('the demo village has 18 grids, 90 party members and 320 households with a head each', () => {
  const { grids, people, households } = demoVillage;
  expect([grids.length, households.length, holders('member').length]).toEqual([18, 320, 90]);
  expect(people.filter(({ isPartyMember }) => isPartyMember)).toEqual(holders('member'));
  expect(grids.map(({ name }) => name).at(-1)).toBe('第十八网格');
  const heads = new Set(people.map(({ householdId }) => householdId));
  expect(households.every(({ _id }) => heads.has(_id))).toBe(true);
});

it('every grid has one grid worker, five members and people who live in it', () => {
  for (const { _id } of demoVillage.grids) {
    const ofGrid = demoVillage.people.filter(({ gridCode }) => gridCode === _id);
    expect(ofGrid.filter(({ isPartyMember }) => isPartyMember)).toHaveLength(5);
    const workers = holders('gridWorker').filter(({ memberships }) =>
      memberships.some(({ unitCode }) => unitCode === _id),
    );
    expect(workers).toHaveLength(1);
    expect(workers[0]?.gridCode).toBe(_id);
  }
  expect([holders('secretary'), holders('supervisor')].map(({ length }) => length)).toEqual([1, 1]);
});

it('nobody shares an id, a household id or, within a village, a name', () => {
  const ids = everybody.map(({ _id }) => _id);
  expect(new Set(ids).size).toBe(ids.length);
  const households = villages.flatMap((village) => village.households.map(({ _id }) => _id));
  expect(new Set(households).size).toBe(households.length);
  for (const { people } of villages) {
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    expect(people.every(({ name }) => /^\p{Script=Han}{2,3}$/u.test(name))).toBe(true);
    expect(people.every(({ partyStatus }) => partyStatuses.includes(partyStatus))).toBe(true);
  }
});

it('the same word invents the same people, another word others', () => {
  expect(inventNames('a', 50)).toEqual(inventNames('a', 50));
  expect(inventNames('a', 50)).not.toEqual(inventNames('b', 50));
  const size = { villageCode: '411725105202', gridCount: 2, memberCount: 12, householdCount: 16 };
  const village = () => inventVillage({ ...size, firstPerson: 1, firstHousehold: 1 });
  expect(village()).toEqual(village());
});

it('the cast has one person of each role', () => {
  expect(cast.map(({ role, personId }) => [role, personId])).toEqual([
    ['villager', 'p-0091'],
    ['member', 'p-0002'],
    ['gridWorker', 'p-0092'],
    ['secretary', 'p-0001'],
    ['supervisor', 'p-0006'],
    ['townshipOfficer', 'p-9001'],
  ]);
});

it('the county is read with its 13 townships and 201 villages, named as people name them', () => {
  const units = readDivisions(['411725105211']);
  expect(units.filter(({ level }) => level === 'township')).toHaveLength(13);
  expect(units.filter(({ level }) => level === 'village')).toHaveLength(201);
  expect(units.find(({ _id }) => _id === '411725105211')).toEqual({
    _id: '411725105211',
    name: '伍桥村',
    level: 'village',
    parentCode: '411725105',
    isJoined: true,
  });
  expect(units.filter(({ isJoined }) => isJoined)).toHaveLength(1);
  expect(units.filter(({ name }) => name.endsWith('委员会'))).toEqual([]);
});
