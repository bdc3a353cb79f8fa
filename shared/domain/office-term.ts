import { addDays } from './calendar';
import { isStanding, type Term } from './roles';

/** Where an office stands today: `revoked` was taken back, `ended` came to its last day. */
export const officePhases = ['coming', 'active', 'ended', 'revoked'] as const;
export type OfficePhase = (typeof officePhases)[number];

const isRevoked = ({ revokedAt }: Term): boolean => (revokedAt ?? null) !== null;

/** What a day (Asia/Shanghai) makes of a term. */
export const officePhase = (term: Term, today: string): OfficePhase => {
  if (isRevoked(term)) return 'revoked';
  if (term.fromOn !== undefined && term.fromOn > today) return 'coming';
  return isStanding(term, today) ? 'active' : 'ended';
};

/** Whether an office is held or will be; only then is there something to take back. */
export const isOpenPhase = (phase: OfficePhase): boolean => phase === 'coming' || phase === 'active';

const startsBy = (one: Term, other: Term): boolean =>
  (other.toOn ?? null) === null || one.fromOn === undefined || one.fromOn <= (other.toOn ?? '');

/** Whether two terms share a day; one that was taken back shares none any more. */
export const doTermsOverlap = (one: Term, other: Term): boolean =>
  !isRevoked(one) && !isRevoked(other) && startsBy(one, other) && startsBy(other, one);

/** Whether a term can be given today: days in order, and not over before it is given. */
export const isTermGivable = (fromOn: string, toOn: string | null, today: string): boolean =>
  toOn === null || (toOn >= fromOn && toOn >= today);

/**
 * The last day of whoever passes an office on to a successor who begins on `fromOn`; null when the office ends at once, because
 * the successor begins today or before it would itself have begun.
 */
export const lastDayBefore = (term: Term, fromOn: string, today: string): string | null => {
  if (fromOn <= today || (term.fromOn !== undefined && fromOn <= term.fromOn)) return null;
  const dayBefore = addDays(fromOn, -1);
  const ownEnd = term.toOn ?? null;
  return ownEnd !== null && ownEnd < dayBefore ? ownEnd : dayBefore;
};
