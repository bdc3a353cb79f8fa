/** The organisation tree by the national division codes: three digits more for each level below the county. */
export const unitLevels = ['county', 'township', 'village', 'grid', 'microGrid'] as const;
export type UnitLevel = (typeof unitLevels)[number];

const countyChars = 6;
const levelChars = 3;

/** Digits of a code at a level: county 6, township 9, village 12, grid 15, micro-grid 18. */
export const codeCharsOf = (level: UnitLevel): number => countyChars + levelChars * unitLevels.indexOf(level);

/** The level a code belongs to; null when it is none. */
export const levelOf = (code: string): UnitLevel | null =>
  /^\d+$/.test(code) ? (unitLevels.find((level) => codeCharsOf(level) === code.length) ?? null) : null;

/** The code of the unit above; empty above the county. */
export const parentOf = (code: string): string =>
  code.length <= countyChars ? '' : code.slice(0, code.length - levelChars);

/** From the county down to the unit itself. */
export const lineageOf = (code: string): readonly string[] =>
  unitLevels
    .map((level) => code.slice(0, codeCharsOf(level)))
    .filter((part, index, all) => all.indexOf(part) === index);

/** The county a unit is or lies in. */
export const countyOf = (code: string): string => code.slice(0, codeCharsOf('county'));

/** The village a unit is or lies in; null above the villages. */
export const villageOf = (code: string): string | null =>
  code.length >= codeCharsOf('village') ? code.slice(0, codeCharsOf('village')) : null;

/** Units the village itself makes; the levels above come from the national division file. */
export const ownLevels = ['grid', 'microGrid'] as const satisfies readonly UnitLevel[];

/** A unit is at work, merged into another one, or retired; the last two keep their documents. */
export const unitStates = ['active', 'merged', 'retired'] as const;
export type UnitState = (typeof unitStates)[number];
