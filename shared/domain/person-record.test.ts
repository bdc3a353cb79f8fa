import { isMemberStatus, partyStatuses, settlePerson, type PersonFacts } from './person-record';
import type { Membership } from './roles';

const at = { now: '2026-11-20T02:00:00.000Z', today: '2026-11-20' };
const village = '411725105211';
const otherVillage = '411725105202';

const aPerson = (facts: Partial<PersonFacts> = {}): PersonFacts => ({
  ...{ _id: 'p-1', name: 'Wang', villageCode: village, gridCode: `${village}003` },
  ...{ partyStatus: 'masses', memberships: [] },
  ...facts,
});
const settled = (facts: Partial<PersonFacts> = {}) => settlePerson(aPerson(facts), at);
const standing = (facts: Partial<PersonFacts> = {}) =>
  settled(facts)
    .memberships.filter(({ revokedAt }) => (revokedAt ?? null) === null)
    .map(({ role, unitCode }) => `${role}@${unitCode}`);

test.each([
  ['full', true],
  ['probationary', true],
  ['applicant', false],
  ['masses', false],
] as const)('%s: a party member is %s', (status, isMember) => {
  expect(isMemberStatus(status)).toBe(isMember);
  expect(settled({ partyStatus: status }).isPartyMember).toBe(isMember);
  expect(standing({ partyStatus: status })).toEqual([
    `villager@${village}`,
    ...(isMember ? [`member@${village}`] : []),
  ]);
});

test('no other status exists', () => {
  expect(partyStatuses).toHaveLength(4);
});

test('who lives in no village is no villager and no member of one', () => {
  expect(standing({ villageCode: null, partyStatus: 'full' })).toEqual([]);
  expect(settled({ villageCode: null, partyStatus: 'full' }).isPartyMember).toBe(false);
});

test('what is held already is not given again, and begins when it began', () => {
  const held: Membership = { role: 'villager', unitCode: village, fromOn: '2020-01-01' };
  expect(settled({ memberships: [held] }).memberships).toEqual([held]);
});

test('a status that is lost takes the role back and keeps that it was held', () => {
  const member: Membership = { role: 'member', unitCode: village, fromOn: '2020-01-01' };
  const { memberships } = settled({ partyStatus: 'masses', memberships: [member] });
  expect(memberships).toContainEqual({ ...member, revokedAt: at.now });
  const again = settlePerson({ ...aPerson({ partyStatus: 'full' }), memberships }, at);
  expect(again.memberships.filter(({ role }) => role === 'member')).toEqual([
    { ...member, revokedAt: at.now },
    { role: 'member', unitCode: village, fromOn: at.today },
  ]);
});

const offices: readonly Membership[] = [
  { role: 'secretary', unitCode: village, fromOn: '2024-01-01' },
  { role: 'gridWorker', unitCode: `${village}003` },
  { role: 'townshipOfficer', unitCode: village.slice(0, 9) },
  { role: 'countyOfficer', unitCode: village.slice(0, 6) },
];

test('whoever leaves the village loses its offices, and keeps those above it', () => {
  expect(standing({ villageCode: null, memberships: offices })).toEqual([
    'townshipOfficer@411725105',
    'countyOfficer@411725',
  ]);
});

test('whoever goes to another village loses the offices and the roles of the old one', () => {
  const before = settled({ memberships: offices, partyStatus: 'full' });
  const after = settlePerson({ ...before, villageCode: otherVillage }, at);
  const held = after.memberships.filter(({ revokedAt }) => (revokedAt ?? null) === null);
  expect(held.map(({ role, unitCode }) => `${role}@${unitCode}`)).toEqual([
    'townshipOfficer@411725105',
    'countyOfficer@411725',
    `villager@${otherVillage}`,
    `member@${otherVillage}`,
  ]);
});

test('an office that begins later ends with the residence too, and what is over stays as it ended', () => {
  const coming: Membership = { role: 'secretary', unitCode: village, fromOn: '2027-01-01' };
  const expired: Membership = { role: 'supervisor', unitCode: village, toOn: '2026-11-19' };
  const revoked: Membership = {
    role: 'gridWorker',
    unitCode: village,
    revokedAt: '2025-01-01T00:00:00.000Z',
  };
  const { memberships } = settled({ villageCode: null, memberships: [coming, expired, revoked] });
  expect(memberships).toEqual([{ ...coming, revokedAt: at.now }, expired, revoked]);
});

test('the units of offices are told once each, those of former offices too', () => {
  const former: Membership = { role: 'gridWorker', unitCode: `${village}003`, toOn: '2020-01-01' };
  expect(settled({ memberships: [...offices, former] }).officeUnitCodes).toEqual([
    ...[village, `${village}003`, '411725105', '411725'],
  ]);
  expect(settled({ partyStatus: 'full' }).officeUnitCodes).toEqual([]);
});

test('a roster runs by grid, then name, and no two people stand in one place', () => {
  const grid = `${village}003`;
  expect(settled().sortKey).toBe(`${grid}:Wang:p-1`);
  expect(settled({ gridCode: null }).sortKey).toBe(`${village}:Wang:p-1`);
  const keys = [
    settled({ gridCode: grid, name: 'Li', _id: 'p-9' }),
    settled({ gridCode: grid, name: 'Wang', _id: 'p-1' }),
    settled({ gridCode: grid, name: 'Wang', _id: 'p-2' }),
    settled({ gridCode: `${village}004`, name: 'An', _id: 'p-3' }),
  ].map(({ sortKey }) => sortKey);
  expect(keys.toSorted()).toEqual(keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('settling twice changes nothing', () => {
  const once = settled({ partyStatus: 'full', memberships: offices });
  expect(settlePerson(once, at)).toEqual(once);
});
