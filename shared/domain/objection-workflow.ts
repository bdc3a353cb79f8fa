import { dateOf, instantAt, monthOf } from './calendar';
import { isOwnPoints } from './own-points';
import type { ObjectionState, Subject } from './points-words';
import { holdsRole, roles, runningRoles, type Membership, type Role } from './roles';
import { addWorkingDays } from './snapshot-deadline';

export const objectionActions = ['uphold', 'correct', 'escalate', 'withdraw'] as const;
export type ObjectionAction = (typeof objectionActions)[number];

/** In what capacity somebody acts on one objection; `timer` is the hourly function that hands on what nobody answered. */
export const objectionParts = ['village', 'township', 'county', 'objector', 'timer'] as const;
export type ObjectionPart = (typeof objectionParts)[number];

interface Transition {
  readonly action: ObjectionAction;
  readonly from: readonly ObjectionState[];
  readonly to: ObjectionState;
  readonly who: readonly ObjectionPart[];
}

/** States in which the entry is frozen on the board and the month it counts in cannot become final. */
export const waitingStates = ['raised', 'escalated'] as const satisfies readonly ObjectionState[];

/**
 * The whole workflow. The county answers what was handed on where the township cannot: a month must not wait for ever because a
 * township's only officer would judge their own matter. Several rows for one action: the first whose `from` and `who` fit counts.
 */
export const objectionTransitions: readonly Transition[] = [
  { action: 'uphold', from: ['raised'], to: 'upheld', who: ['village', 'township'] },
  { action: 'uphold', from: ['escalated'], to: 'upheld', who: ['township', 'county'] },
  { action: 'correct', from: ['raised'], to: 'corrected', who: ['village', 'township'] },
  { action: 'correct', from: ['escalated'], to: 'corrected', who: ['township', 'county'] },
  { action: 'escalate', from: ['raised'], to: 'escalated', who: ['timer'] },
  { action: 'withdraw', from: waitingStates, to: 'withdrawn', who: ['objector'] },
];

/** Whoever is of the village objects; those above it hear objections and raise none. */
export const objectingRoles: readonly Role[] = roles.filter(
  (role) => role !== 'townshipOfficer' && role !== 'countyOfficer',
);

export interface ObjectionMove {
  readonly action: ObjectionAction;
  readonly state: ObjectionState;
  /** Every part the actor plays in this objection. */
  readonly parts: readonly ObjectionPart[];
}

export type NextObjectionState =
  | { readonly isAllowed: true; readonly to: ObjectionState; readonly part: ObjectionPart }
  | { readonly isAllowed: false; readonly reason: 'part' | 'state' };

/** Where `action` leads, or why it does not: nobody with that part may ever do it, or not in this state. */
export const nextObjectionState = ({ action, state, parts }: ObjectionMove): NextObjectionState => {
  const ofActor = objectionTransitions.filter(
    (row) => row.action === action && row.who.some((part) => parts.includes(part)),
  );
  if (ofActor.length === 0) return { isAllowed: false, reason: 'part' };
  const row = ofActor.find(({ from }) => from.includes(state));
  const part = row?.who.find((candidate) => parts.includes(candidate));
  if (row === undefined || part === undefined) return { isAllowed: false, reason: 'state' };
  return { isAllowed: true, to: row.to, part };
};

/** Who looks at an objection, or acts on it. */
export interface ObjectionViewer {
  readonly personId: string;
  readonly householdId: string | null;
  readonly memberships: readonly Membership[];
}

export interface ObjectionFacts {
  readonly villageCode: string;
  readonly objectorId: string;
}

/** Every part somebody plays in an objection. */
export const objectionPartsOf = (
  { personId, memberships }: Pick<ObjectionViewer, 'personId' | 'memberships'>,
  { villageCode, objectorId }: ObjectionFacts,
): readonly ObjectionPart[] => {
  const parts: ObjectionPart[] = [];
  if (holdsRole(memberships, runningRoles, villageCode)) parts.push('village');
  if (holdsRole(memberships, ['townshipOfficer'], villageCode)) parts.push('township');
  if (holdsRole(memberships, ['countyOfficer'], villageCode)) parts.push('county');
  if (personId === objectorId) parts.push('objector');
  return parts;
};

/** What makes an objection somebody's own matter: the entry's subject, the household it belongs to, and who objects for whom. */
export interface ObjectionMatter {
  readonly subject: Subject;
  /** Of a subject that is a person; null for nobody's. */
  readonly subjectHouseholdId: string | null;
  readonly objectorId: string;
  /** Who raised it for the objector (代办), and so answers as little; null when nobody did. */
  readonly proxyId: string | null;
}

/**
 * Whether somebody would judge their own matter: their points, their household's, a member's of it, or what they objected to, for
 * themselves or for another.
 */
export const isOwnMatter = (
  judge: Pick<ObjectionViewer, 'personId' | 'householdId'>,
  { subject, subjectHouseholdId, objectorId, proxyId }: ObjectionMatter,
): boolean =>
  [objectorId, proxyId].includes(judge.personId) || isOwnPoints(judge, subject, subjectHouseholdId);

/** The last minute of the day by which the village answers; which dates are worked on is the caller's calendar. */
export const answerByOf = (
  raisedAt: string,
  workingDays: number,
  isWorkingDay: (date: string) => boolean,
): string => instantAt(addWorkingDays(dateOf(raisedAt), workingDays, isWorkingDay), '23:59');

/** Whether the village's time to answer is over. */
export const isAnswerLate = ({ answerBy }: { readonly answerBy: string }, now: string): boolean =>
  now > answerBy;

/** What decides whether a month still takes objections: nothing of a month that is open. */
export interface MonthOfObjection {
  /** Last day of its publicity; null while the month is open. */
  readonly publicityUntil: string | null;
  readonly finalAt?: string | null;
}

/**
 * The month whose board waits for an objection raised now to an entry of `entryMonth`: that month itself until the last day
 * of its publicity, else the running one.
 */
export const countsInMonthOf = (entryMonth: string, close: MonthOfObjection | null, now: string): string => {
  const { publicityUntil = null, finalAt = null } = close ?? {};
  const isOver = finalAt !== null || (publicityUntil !== null && dateOf(now) > publicityUntil);
  return isOver ? monthOf(now) : entryMonth;
};
