import { canBeHeldIn, canGrant, grantableIn, officeGranters, officeLevels } from './offices';
import { officeRoles, roles, type OfficeRole, type Role } from './roles';

const county = '411725';
const township = '411725105';
const village = '411725105211';
const grid = `${village}001`;
const microGrid = `${grid}001`;
const units = { county, township, village, grid, microGrid } as const;
type Level = keyof typeof units;
const levels = Object.keys(units) as readonly Level[];

/** Written by hand from who appoints whom in a county; the tables of the rule are not asked. */
const held: Readonly<Record<OfficeRole, readonly Level[]>> = {
  householdLiaison: ['village'],
  gridWorker: ['grid', 'microGrid'],
  committeeMember: ['village'],
  secretary: ['village'],
  supervisor: ['village'],
  townshipOfficer: ['township'],
  countyOfficer: ['county'],
};
const delegated: readonly OfficeRole[] = ['householdLiaison', 'gridWorker', 'committeeMember'];
const appointed: readonly OfficeRole[] = [...delegated, 'secretary', 'supervisor'];
const given: Readonly<Partial<Record<Role, readonly OfficeRole[]>>> = {
  secretary: delegated,
  townshipOfficer: appointed,
  countyOfficer: [...appointed, 'townshipOfficer', 'countyOfficer'],
};
const ownUnit: Readonly<Partial<Record<Role, string>>> = {
  townshipOfficer: township,
  countyOfficer: county,
  gridWorker: grid,
};
const holding = (role: Role) => [{ role, unitCode: ownUnit[role] ?? village }];

test('an office exists at its own levels and nowhere else', () => {
  for (const role of officeRoles) {
    for (const level of levels) {
      expect([role, level, canBeHeldIn(role, units[level])]).toEqual([
        role,
        level,
        held[role].includes(level),
      ]);
    }
    for (const code of ['', '4117', 'village', '4117251']) expect(canBeHeldIn(role, code)).toBe(false);
  }
});

test('every office has levels and somebody who gives it', () => {
  expect(Object.keys(officeLevels).sort()).toEqual([...officeRoles].sort());
  for (const role of officeRoles) expect(officeGranters[role].length).toBeGreaterThan(0);
});

const cases = roles.flatMap((giver) => officeRoles.map((office) => [giver, office] as const));
test.each(cases)('whether %s gives %s follows from who appoints whom', (giver, office) => {
  for (const level of levels) {
    const isGiven = held[office].includes(level) && (given[giver] ?? []).includes(office);
    expect([level, canGrant(holding(giver), office, units[level])]).toEqual([level, isGiven]);
  }
});

test('nobody gives an office in a unit beside or above their own', () => {
  const secretary = holding('secretary');
  expect(canGrant(secretary, 'committeeMember', '411725105212')).toBe(false);
  expect(canGrant(secretary, 'gridWorker', '411725105212001')).toBe(false);
  const officer = holding('townshipOfficer');
  expect(canGrant(officer, 'secretary', '411725106211')).toBe(false);
  expect(canGrant(officer, 'townshipOfficer', township)).toBe(false);
  expect(canGrant(holding('countyOfficer'), 'countyOfficer', '410922')).toBe(false);
});

test.each<[Role, string, readonly OfficeRole[]]>([
  ['countyOfficer', county, officeRoles],
  ['countyOfficer', township, officeRoles.filter((role) => role !== 'countyOfficer')],
  ['countyOfficer', village, appointed],
  ['countyOfficer', grid, ['gridWorker']],
  ['townshipOfficer', township, appointed],
  ['townshipOfficer', village, appointed],
  ['townshipOfficer', county, []],
  ['secretary', village, delegated],
  ['secretary', grid, ['gridWorker']],
  ['secretary', township, []],
  ['committeeMember', village, []],
  ['supervisor', village, []],
  ['villager', village, []],
])('%s can give in %s and below: %j', (role, unitCode, offices) => {
  expect([...grantableIn(holding(role), unitCode)].sort()).toEqual([...offices].sort());
});

test('in what is no unit nothing is given', () => {
  expect(grantableIn(holding('countyOfficer'), '4117')).toEqual([]);
});
