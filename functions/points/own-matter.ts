import type { Subject } from '@shared/domain/points-words';
import type { Actor } from '../_runtime/actor';
import type { FoundSubject } from './subject-store';

type Somebody = Pick<Actor, 'personId' | 'householdId'>;

/** Whether points of this subject are somebody's own: for oneself, the own household, or anybody of it. A grid is nobody's. */
export const isOwnMatter = (
  { personId, householdId }: Somebody,
  { kind, id }: Subject,
  found: Pick<FoundSubject, 'householdId'> | undefined,
): boolean => {
  if (kind === 'grid') return false;
  if (kind !== 'household' && id === personId) return true;
  const theirs = kind === 'household' ? id : (found?.householdId ?? null);
  return theirs !== null && theirs === householdId;
};
