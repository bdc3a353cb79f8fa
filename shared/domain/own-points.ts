import type { Subject } from './points-words';

/** Somebody who would judge. */
interface Somebody {
  readonly personId: string;
  readonly householdId: string | null;
}

/**
 * Whether points of this subject are somebody's own: for oneself, the own household, or anybody of it. `subjectHouseholdId` is the
 * household of a subject that is a person, null without one. A grid is nobody's.
 */
export const isOwnPoints = (
  { personId, householdId }: Somebody,
  { kind, id }: Subject,
  subjectHouseholdId: string | null,
): boolean => {
  if (kind === 'grid') return false;
  if (kind !== 'household' && id === personId) return true;
  const theirs = kind === 'household' ? id : subjectHouseholdId;
  return theirs !== null && theirs === householdId;
};
