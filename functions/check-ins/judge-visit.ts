import { holdsRole, isWithin, type Role } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import { householdStore, type HouseholdDocument } from '../_runtime/roster/household-store';
import type { Call } from '../_runtime/route';

/** Whose round a household belongs to: its liaison, the grid workers of its grid, and those who hold one of `roles` in the village. */
const isOnRound = (
  { actor, villageCode }: Pick<Call<unknown>, 'actor' | 'villageCode'>,
  { gridCode, liaisonId }: HouseholdDocument,
  roles: readonly Role[],
): boolean =>
  holdsRole(actor.memberships, roles, villageCode) ||
  (liaisonId === actor.personId && holdsRole(actor.memberships, ['householdLiaison'], villageCode)) ||
  (gridCode !== null &&
    actor.memberships.some(({ role, unitCode }) => role === 'gridWorker' && isWithin(gridCode, unitCode)));

/** A household of the village that the caller has something to do with; any other is NotFound. */
export const findVisited = async (
  call: Pick<Call<unknown>, 'actor' | 'villageCode'> & { readonly documents: Documents },
  householdId: string,
  roles: readonly Role[],
): Promise<HouseholdDocument> => {
  const household = await householdStore(call.documents).find(call.villageCode, householdId);
  if (household === null || !isOnRound(call, household, roles)) throw new AppError('NotFound');
  return household;
};
