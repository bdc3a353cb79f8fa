import type { Role } from '@shared/domain/roles';
import { castLines, castOf } from './cast';
import type { DevPerson } from './dev-people';

const village = '411725105211';
const elsewhere = '411725105202';
const aPerson = (
  personId: string,
  held: readonly (readonly [Role, string])[],
  name = personId,
): DevPerson => ({
  personId,
  name,
  roles: held.map(([role, unitCode]) => ({ role, unitCode })),
});

const secretary = aPerson('p-3', [
  ['villager', village],
  ['member', village],
  ['secretary', village],
]);
const member = aPerson('p-4', [
  ['villager', village],
  ['member', village],
]);
const gridWorker = aPerson('p-5', [
  ['villager', village],
  ['gridWorker', `${village}001`],
]);

describe('castOf', () => {
  it('chooses for each role who holds the least besides', () => {
    const villager = aPerson('p-6', [['villager', village]]);
    const cast = castOf([secretary, member, gridWorker, villager]);
    expect(cast.map(({ role, person }) => [role, person.personId])).toEqual([
      ['villager', 'p-6'],
      ['member', 'p-4'],
      ['gridWorker', 'p-5'],
      ['secretary', 'p-3'],
    ]);
  });

  it('stays in one village, with the officers above it', () => {
    const stranger = aPerson('p-1', [['villager', elsewhere]]);
    const officer = aPerson('p-2', [['townshipOfficer', village.slice(0, 9)]]);
    const cast = castOf([stranger, officer, secretary]);
    expect(cast.map(({ person }) => person.personId)).toEqual(['p-3', 'p-3', 'p-3', 'p-2']);
  });

  it('is empty where nobody is a secretary', () => {
    expect(castOf([member])).toEqual([]);
  });
});

describe('castLines', () => {
  it('lines up columns although Chinese characters are twice as wide', () => {
    const lines = castLines([
      { role: 'member', person: aPerson('p-1', [], '王小明'), can: 'checks in' },
      { role: 'secretary', person: aPerson('p-22', [], '李四'), can: 'publishes' },
    ]);
    expect(lines).toEqual(['王小明  member     p-1   checks in', '李四    secretary  p-22  publishes']);
  });
});
