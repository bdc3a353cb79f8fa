import { confirmingRoles } from '@shared/contract/claims';
import { isOwnPoints } from '@shared/domain/own-points';
import type { Subject } from '@shared/domain/points-words';
import { holdsRole, rosterReadingRoles } from '@shared/domain/roles';
import type { Actor } from '../_runtime/actor';
import { subjectKey, type FoundSubject } from '../points/ledger/subject-store';
import type { ClaimDocument } from './claim-store';

type Somebody = Pick<Actor, 'personId' | 'householdId' | 'memberships'>;

export const subjectOf = ({ subjectKind: kind, subjectId: id }: ClaimDocument): Subject => ({ kind, id });

/**
 * Whether somebody would confirm what is their own matter: what they claimed, for themselves or for another, and points of
 * themselves, of their household or of anybody of it.
 */
export const isOwnClaim = (somebody: Somebody, claim: ClaimDocument): boolean =>
  [claim.claimantId, claim.proxyId].includes(somebody.personId) ||
  isOwnPoints(somebody, subjectOf(claim), claim.subjectHouseholdId);

/** Whether it has become that since it was claimed: somebody may have moved into the household. */
export const isOwnByNow = (
  somebody: Somebody,
  claim: ClaimDocument,
  subjects: ReadonlyMap<string, FoundSubject>,
): boolean => {
  const subject = subjectOf(claim);
  return isOwnPoints(somebody, subject, subjects.get(subjectKey(subject))?.householdId ?? null);
};

/** Whether somebody may confirm or refuse a claim now. */
export const canDecide = (somebody: Somebody, claim: ClaimDocument): boolean =>
  claim.state === 'waiting' &&
  holdsRole(somebody.memberships, confirmingRoles, claim.villageCode) &&
  !isOwnClaim(somebody, claim);

/**
 * Whether somebody may look at a claim: who made it, whose points they are, and who reads the roster of the village. A proxy looks as
 * the one they act for, and no longer than they do.
 */
export const canSee = (somebody: Somebody, claim: ClaimDocument): boolean =>
  claim.claimantId === somebody.personId ||
  isOwnPoints(somebody, subjectOf(claim), claim.subjectHouseholdId) ||
  holdsRole(somebody.memberships, rosterReadingRoles, claim.villageCode);
