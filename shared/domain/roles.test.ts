import fc from 'fast-check';
import { holdsRole, isWithin, membershipsFor, officeRoles, roles } from './roles';

const villageCode = '411725105211';
const neighbourCode = '411725105212';

test('a unit lies within itself and within every unit above it, and in no other', () => {
  for (const ancestor of ['411725', '411725105', villageCode])
    expect(isWithin(villageCode, ancestor)).toBe(true);
  for (const other of ['411726', '411725106', neighbourCode, `${villageCode}001`]) {
    expect(isWithin(villageCode, other)).toBe(false);
  }
});

test('a code shorter than a county covers nothing', () => {
  for (const short of ['', '4', '41', '41172']) expect(isWithin(villageCode, short)).toBe(false);
});

test.each(roles)('%s counts in its unit and below, and a grid role in the whole village besides', (role) => {
  const unitsThatCount = [
    '411725',
    '411725105',
    villageCode,
    `${villageCode}001`,
    neighbourCode,
    '411725106',
  ].filter((unitCode) => holdsRole([{ role, unitCode }], [role], villageCode));
  const above = ['411725', '411725105', villageCode];
  expect(unitsThatCount).toEqual(role === 'gridWorker' ? [...above, `${villageCode}001`] : above);
});

test('a role that is not held, or not asked for, opens nothing', () => {
  expect(holdsRole([], roles, villageCode)).toBe(false);
  expect(holdsRole([{ role: 'secretary', unitCode: villageCode }], [], villageCode)).toBe(false);
  expect(holdsRole([{ role: 'member', unitCode: villageCode }], officeRoles, villageCode)).toBe(false);
});

test('nothing held in one village counts in another', () => {
  const villages = fc.constantFrom(villageCode, neighbourCode, '411725105202', '411726105211');
  const memberships = fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      unitCode: fc
        .tuple(villages, fc.constantFrom('', '001', '018'))
        .map(([village, grid]) => village + grid),
    }),
  );
  fc.assert(
    fc.property(memberships, villages, (held, village) => {
      for (const { unitCode } of membershipsFor(held, village)) expect(unitCode.slice(0, 12)).toBe(village);
    }),
  );
});
