import { partyStatuses } from '@shared/contract/people';
import { isActive } from '@shared/domain/roles';
import { cast, demoVillage, everybody, villages } from './cast';
import { inventVillage, secretaryOf } from './demo-village';
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
      memberships.some((held) => held.unitCode === _id && isActive(held, '2026-11-20')),
    );
    expect(workers).toHaveLength(1);
    expect(workers[0]?.gridCode).toBe(_id);
  }
  expect([holders('secretary'), holders('supervisor')].map(({ length }) => length)).toEqual([1, 1]);
});

it('twelve liaisons look after fifteen to twenty households each and none after the own, the rest is uncovered', () => {
  const { households } = demoVillage;
  const liaisons = holders('householdLiaison');
  const covered = liaisons.map(({ _id, name, householdId }) => {
    const own = households.filter(({ liaisonId }) => liaisonId === _id);
    expect(own.every(({ liaisonName }) => liaisonName === name)).toBe(true);
    expect(own.map((household) => household._id)).not.toContain(householdId);
    return own.length;
  });
  expect(covered).toHaveLength(12);
  expect(covered.filter((count) => count < 15 || count > 20)).toEqual([]);
  expect(households.filter(({ liaisonId }) => liaisonId !== null)).toHaveLength(
    covered.reduce((sum, count) => sum + count),
  );
  expect(households.filter(({ liaisonId }) => liaisonId === null).length).toBeGreaterThan(100);
});

it('elders without a phone live in a household, where a relative or the liaison acts for them', () => {
  const { people, proxies } = demoVillage;
  const elders = people.filter(({ isBound }) => !isBound);
  expect(elders).toHaveLength(16);
  expect(new Set(proxies.map(({ personId }) => personId))).toEqual(new Set(elders.map(({ _id }) => _id)));
  for (const { personId, proxyId } of proxies) {
    const [elder, proxy] = [personId, proxyId].map((id) => people.find(({ _id }) => _id === id));
    expect([elder?.phone, proxy?.isBound]).toEqual(['', true]);
    const isLiaison = proxy?.memberships.some(({ role }) => role === 'householdLiaison') === true;
    expect(elder?.householdId === proxy?.householdId || isLiaison).toBe(true);
  }
  expect(proxies.map(({ proxyId }) => proxyId)).toEqual(expect.arrayContaining(['p-0091', 'p-0003']));
});

it('numbers of phones and of the roster are given once, and one grid worker has handed the grid over', () => {
  for (const of of [
    everybody.map(({ phone }) => phone),
    demoVillage.people.map(({ rosterNumber }) => rosterNumber),
  ]) {
    const given = of.filter((number) => number !== '');
    expect(new Set(given).size).toBe(given.length);
  }
  const former = holders('gridWorker').filter(({ memberships }) =>
    memberships.some(({ toOn }) => (toOn ?? null) !== null),
  );
  expect(former).toHaveLength(1);
  expect(secretaryOf(demoVillage).memberships).toContainEqual(
    expect.objectContaining({ role: 'secretary', grantedById: 'p-9001', grantedByName: '沈文斌' }),
  );
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
  const village = () => inventVillage({ ...size, firstPerson: 1, firstHousehold: 1, liaisonCount: 0 });
  expect(village()).toEqual(village());
});

it('the cast has one person of each role', () => {
  expect(cast.map(({ role, personId }) => [role, personId])).toEqual([
    ['villager', 'p-0091'],
    ['member', 'p-0002'],
    ['householdLiaison', 'p-0003'],
    ['gridWorker', 'p-0092'],
    ['committeeMember', 'p-0011'],
    ['secretary', 'p-0001'],
    ['supervisor', 'p-0006'],
    ['townshipOfficer', 'p-9001'],
    ['countyOfficer', 'p-9002'],
  ]);
});

it('the county is read with its 13 townships and 201 villages, named as people name them', () => {
  const units = readDivisions(['411725105211']);
  expect(units.filter(({ level }) => level === 'township')).toHaveLength(13);
  expect(units.filter(({ level }) => level === 'village')).toHaveLength(201);
  expect(units.find(({ _id }) => _id === '411725105211')).toMatchObject({
    _id: '411725105211',
    name: '伍桥村',
    level: 'village',
    parentCode: '411725105',
    isJoined: true,
  });
  expect(units.filter(({ isJoined }) => isJoined)).toHaveLength(1);
  expect(units.filter(({ name }) => name.endsWith('委员会'))).toEqual([]);
});
