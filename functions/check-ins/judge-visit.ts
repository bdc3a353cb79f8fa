import type { Role } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import { isOnRound } from '../_runtime/roster/household-round';
import { householdStore, type HouseholdDocument } from '../_runtime/roster/household-store';
import type { Call } from '../_runtime/route';

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
