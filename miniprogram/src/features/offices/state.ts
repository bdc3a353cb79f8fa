import type { InputOf } from '@shared/contract/method';
import type { Office, submit } from '@shared/contract/offices';
import { peopleLimits } from '@shared/contract/people';
import { addDays, isDate } from '@shared/domain/calendar';
import { isTermGivable, lastDayBefore } from '@shared/domain/office-term';
import { officeLevels } from '@shared/domain/offices';
import { codeCharsOf, levelOf, unitLevels, villageOf, type UnitLevel } from '@shared/domain/org-tree';
import { isPhone, plainPhone } from '@shared/domain/phone';
import type { OfficeRole, Role } from '@shared/domain/roles';
import type { Me } from '@/api/use-me';

export interface OfficeFilter {
  /** Null: where the caller's own office is. */
  readonly unitCode: string | null;
  readonly role: OfficeRole | null;
  readonly scope: 'current' | 'all';
}

/** The highest unit in which somebody holds one of these roles: where the back end looks when none is named. */
export const unitOf = ({ roles }: Pick<Me, 'roles'>, wanted: readonly Role[]): string | null =>
  roles
    .filter(({ role }) => wanted.includes(role))
    .map(({ unitCode }) => unitCode)
    .sort((one, other) => one.length - other.length)[0] ?? null;

/* Terms. */

const dayMs = 24 * 60 * 60 * 1_000;
/** How long before its end an office is warned about. */
const warnDays = 30;

/** Days until an office that counts or will ends, when these are few; null when there is nothing to warn of. */
export function daysToEnd({ phase, toOn }: Pick<Office, 'phase' | 'toOn'>, today: string): number | null {
  const isOpen = phase === 'active' || phase === 'coming';
  if (!isOpen || toOn === null || toOn > addDays(today, warnDays)) return null;
  return Math.max(0, Math.round((Date.parse(toOn) - Date.parse(today)) / dayMs));
}

/* Giving. */

export interface Named {
  readonly key: string;
  readonly name: string;
}

export interface GiveDraft {
  readonly role: OfficeRole | null;
  /** The village it is held in, or in whose grid. */
  readonly village: Named | null;
  /** Of a grid worker the grid, of a township officer the township. */
  readonly unit: Named | null;
  readonly who: 'roster' | 'new';
  readonly person: Named | null;
  readonly name: string;
  readonly phone: string;
  readonly fromOn: string;
  readonly hasEnd: boolean;
  readonly toOn: string;
}

export const blankGive = (today: string): GiveDraft => ({
  role: null,
  village: null,
  unit: null,
  who: 'roster',
  person: null,
  name: '',
  phone: '',
  fromOn: today,
  hasEnd: false,
  toOn: '',
});

/** What has to be said of the place of an office by somebody whose own unit is `ownCode`. */
export function placeStepsFor(
  role: OfficeRole,
  ownCode: string,
): readonly ('township' | 'village' | 'grid')[] {
  const [level] = officeLevels[role];
  const own = levelOf(ownCode) ?? 'village';
  const isBelowOwn = (wanted: UnitLevel): boolean => unitLevels.indexOf(wanted) > unitLevels.indexOf(own);
  if (level === 'township') return isBelowOwn('township') ? ['township'] : [];
  if (level === 'county') return [];
  const village = isBelowOwn('village') ? (['village'] as const) : [];
  return level === 'grid' && isBelowOwn('grid') ? [...village, 'grid'] : village;
}

/** Whether its holder may live in none of the villages. */
export const isAboveVillages = (role: OfficeRole): boolean =>
  role === 'townshipOfficer' || role === 'countyOfficer';

/** Among whom its holder is looked for. */
export const scopeOf = (role: OfficeRole): 'members' | 'everybody' =>
  role === 'householdLiaison' ? 'members' : 'everybody';

/** The code of the unit the office is to be held in; null while it is not chosen. */
export function unitCodeFor({ role, village, unit }: GiveDraft, ownCode: string): string | null {
  if (role === null) return null;
  const steps = placeStepsFor(role, ownCode);
  if (steps.includes('grid') || steps.includes('township')) return unit?.key ?? null;
  if (steps.includes('village')) return village?.key ?? null;
  const [level] = officeLevels[role];
  return ownCode.slice(0, codeCharsOf(level));
}

export type GiveField = 'role' | 'place' | 'person' | 'name' | 'phone' | 'fromOn' | 'toOn';

/** What is missing or wrong. */
export function giveProblems(draft: GiveDraft, ownCode: string, today: string): readonly GiveField[] {
  const { role, who, person, name, phone, fromOn, hasEnd, toOn } = draft;
  if (role === null) return ['role'];
  const isNew = isNewPerson(draft);
  const problems: GiveField[] = [];
  if (unitCodeFor(draft, ownCode) === null) problems.push('place');
  if (!isNew && person === null) problems.push('person');
  if (isNew && who === 'new') {
    if (name.trim() === '' || name.trim().length > peopleLimits.nameCharsMax) problems.push('name');
    if (!isPhone(plainPhone(phone))) problems.push('phone');
  }
  if (!isDate(fromOn)) problems.push('fromOn');
  else if (hasEnd && (!isDate(toOn) || !isTermGivable(fromOn, toOn, today))) problems.push('toOn');
  return problems;
}

/** Whether the draft names somebody who is on no roster; offices of a village go to its people only. */
export const isNewPerson = ({ role, who }: Pick<GiveDraft, 'role' | 'who'>): boolean =>
  who === 'new' && role !== null && isAboveVillages(role);

/** A complete draft as the back end takes it. */
export function giveInput(draft: GiveDraft, ownCode: string): InputOf<typeof submit> | null {
  const { role, person, name, phone, fromOn, hasEnd, toOn } = draft;
  const unitCode = unitCodeFor(draft, ownCode);
  if (role === null || unitCode === null) return null;
  const term = { fromOn, toOn: hasEnd ? toOn : null };
  if (isNewPerson(draft)) return { unitCode, role, newPerson: { name: name.trim(), phone }, ...term };
  return person === null ? null : { unitCode, role, personId: person.key, ...term };
}

/** The village to look for people in: that of the office, or one chosen for an office above the villages. */
export const villageOfOffice = (unitCode: string | null): string | null =>
  unitCode === null ? null : villageOf(unitCode);

/* Passing on. */

/** The last day of who holds the office, when the successor begins on `firstOn`; null when it ends at once. */
export const lastDayOf = (
  { fromOn, toOn }: Pick<Office, 'fromOn' | 'toOn'>,
  firstOn: string,
  today: string,
): string | null => lastDayBefore({ ...(fromOn === null ? {} : { fromOn }), toOn }, firstOn, today);
