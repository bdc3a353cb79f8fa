import { aNewUnit, type UnitDocument } from '../../functions/_runtime/roster/unit-store';

/** How large a village is. */
export interface VillageSize {
  readonly villageCode: string;
  readonly gridCount: number;
  readonly memberCount: number;
  readonly householdCount: number;
  /** Number of the first person; ids of villages do not overlap. */
  readonly firstPerson: number;
  readonly firstHousehold: number;
  /** In how many grids, from the first on, a liaison looks after the households, and elders without a phone live. */
  readonly liaisonCount: number;
}

/** One who lives in a village, before offices are given out. */
export interface Resident {
  readonly gridCode: string;
  readonly isPartyMember: boolean;
  readonly isHead: boolean;
}

/** Of the party members of a grid the last one keeps no household of their own but lives in the first one's. */
const headShareOfMembers = 0.8;
const gridDigits = 3;

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const ordinal = (number: number): string =>
  number <= 10 ? (numerals[number - 1] ?? '') : `十${numerals[number - 11] ?? ''}`;

export const gridsOf = ({ villageCode, gridCount }: VillageSize): readonly UnitDocument[] =>
  Array.from({ length: gridCount }, (_, index) =>
    aNewUnit({
      _id: villageCode + (index + 1).toString().padStart(gridDigits, '0'),
      name: `第${ordinal(index + 1)}网格`,
      level: 'grid',
      parentCode: villageCode,
    }),
  );

/** Members first, grid by grid, then the heads of the other households. */
export const residentsOf = (size: VillageSize, grids: readonly UnitDocument[]): readonly Resident[] => {
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

/** Two halves of a grid that is too large for one walk. */
export const microGridsOf = ({ _id: parentCode, name }: UnitDocument): readonly UnitDocument[] =>
  ['东', '西'].map((side, index) =>
    aNewUnit({
      _id: parentCode + (index + 1).toString().padStart(gridDigits, '0'),
      name: `${name}${side}片`,
      level: 'microGrid',
      parentCode,
    }),
  );
