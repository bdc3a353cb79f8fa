import type { OfficeRole } from '@shared/domain/roles';
import type { PersonDocument, StoredMembership } from '../../functions/_runtime/actor';
import { aNewHousehold, type HouseholdDocument } from '../../functions/_runtime/roster/household-store';
import { aNewPerson } from '../../functions/_runtime/roster/person-store';
import { aNewUnit, type UnitDocument } from '../../functions/_runtime/roster/unit-store';
import { inventNames } from './names';
import { randomFrom } from './random';

/** How large a village is. */
export interface VillageSize {
  readonly villageCode: string;
  readonly gridCount: number;
  readonly memberCount: number;
  readonly householdCount: number;
  /** Number of the first person; ids of villages do not overlap. */
  readonly firstPerson: number;
  readonly firstHousehold: number;
}

export interface DemoVillage {
  readonly villageCode: string;
  readonly grids: readonly UnitDocument[];
  readonly people: readonly PersonDocument[];
  readonly households: readonly HouseholdDocument[];
}

/** Of the party members of a grid the last one keeps no household of their own but lives in the first one's. */
const headShareOfMembers = 0.8;
const probationaryShare = 0.06;
const gridDigits = 3;

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const ordinal = (number: number): string =>
  number <= 10 ? (numerals[number - 1] ?? '') : `十${numerals[number - 11] ?? ''}`;

const padded = (prefix: string, number: number): string => `${prefix}-${number.toString().padStart(4, '0')}`;

/** Numbers that no operator gives out. */
const phoneOf = (number: number): string => `13800${number.toString().padStart(6, '0')}`;

/** Since when everybody of the demo village holds what they hold. */
export const everSince = '2021-01-01T00:00:00.000Z';

/** An office as the township gave it, long ago. */
export const anOffice = (personId: string, role: OfficeRole, unitCode: string): StoredMembership => ({
  ...{ role, unitCode, fromOn: '2021-01-01', toOn: null },
  officeId: `o-${personId}-${role}`,
  grantedAt: everSince,
});

const gridsOf = ({ villageCode, gridCount }: VillageSize): readonly UnitDocument[] =>
  Array.from({ length: gridCount }, (_, index) =>
    aNewUnit({
      _id: villageCode + (index + 1).toString().padStart(gridDigits, '0'),
      name: `第${ordinal(index + 1)}网格`,
      level: 'grid',
      parentCode: villageCode,
    }),
  );

/** One who lives in the village, before offices are given out. */
interface Resident {
  readonly gridCode: string;
  readonly isPartyMember: boolean;
  readonly isHead: boolean;
}

/** Members first, grid by grid, then the heads of the other households. */
const residentsOf = (size: VillageSize, grids: readonly UnitDocument[]): readonly Resident[] => {
  const gridOf = (index: number, count: number): string =>
    grids[Math.floor((index * grids.length) / count)]?._id ?? '';
  const headCount = Math.round(size.memberCount * headShareOfMembers);
  const perHead = size.memberCount / (size.memberCount - headCount);
  const members = Array.from({ length: size.memberCount }, (_, index) => ({
    gridCode: gridOf(index, size.memberCount),
    isPartyMember: true,
    isHead: (index + 1) % perHead !== 0,
  }));
  const others = size.householdCount - headCount;
  const heads = Array.from({ length: others }, (_, index) => ({
    gridCode: gridOf(index, others),
    isPartyMember: false,
    isHead: true,
  }));
  return [...members, ...heads];
};

/** The first member is secretary, the sixth supervisor; every grid has a worker, by turns a member and a villager. */
const officesOf = (
  residents: readonly Resident[],
  index: number,
): readonly [OfficeRole, 'village' | 'grid'][] => {
  const { gridCode } = residents[index] ?? { gridCode: '' };
  const number = Number(gridCode.slice(-gridDigits));
  const neighbours = residents.flatMap((other, place) =>
    other.gridCode === gridCode && other.isPartyMember === (number % 2 === 0) ? [place] : [],
  );
  const isWorker = neighbours[1] === index;
  return [
    ...(index === 0 ? [['secretary', 'village'] as const] : []),
    ...(index === 5 ? [['supervisor', 'village'] as const] : []),
    ...(isWorker ? [['gridWorker', 'grid'] as const] : []),
  ].map(([role, unit]) => [role as OfficeRole, unit as 'village' | 'grid']);
};

/** A village of people who do not exist; the same every time. `chief` is the name of its secretary. */
export const inventVillage = (size: VillageSize, chief?: string): DemoVillage => {
  const { villageCode } = size;
  const grids = gridsOf(size);
  const residents = residentsOf(size, grids);
  const random = randomFrom(`village ${villageCode}`);
  const invented = inventNames(villageCode, residents.length + 1).filter((name) => name !== chief);
  const names = chief === undefined ? invented : [chief, ...invented];
  const households: HouseholdDocument[] = [];
  const people = residents.map((resident, index): PersonDocument => {
    const { gridCode, isPartyMember, isHead } = resident;
    const number = size.firstPerson + index;
    const _id = padded('p', number);
    const name = names[index] ?? '';
    if (isHead) {
      const householdId = padded('h', size.firstHousehold + households.length);
      const household = { _id: householdId, villageCode, gridCode, name: `${name}户` };
      households.push(aNewHousehold({ ...household, number: households.length + 1 }));
    }
    const status = random.chance(probationaryShare) && index > 10 ? 'probationary' : 'full';
    const partyStatus = isPartyMember ? status : random.chance(0.04) ? 'applicant' : 'masses';
    return aNewPerson(
      {
        ...{ _id, villageCode, gridCode, name, partyStatus, isBound: true },
        householdId: households.at(-1)?._id ?? null,
        phone: phoneOf(number),
        rosterNumber: (index + 1).toString().padStart(4, '0'),
        memberships: officesOf(residents, index).map(([role, unit]) =>
          anOffice(_id, role, unit === 'grid' ? gridCode : villageCode),
        ),
      },
      { now: everSince },
    );
  });
  return { villageCode, grids, people, households };
};

export const secretaryOf = ({ people, villageCode }: DemoVillage): PersonDocument => {
  const secretary = people.find(({ memberships }) => memberships.some(({ role }) => role === 'secretary'));
  if (secretary === undefined) throw new Error(`${villageCode} has no secretary`);
  return secretary;
};
