import type { Household } from '@shared/contract/people';
import type { Documents } from '../_runtime/documents';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import { unitStore } from '../_runtime/roster/unit-store';

/** Households as the contract shows them, with the names of their grids; one request for all. */
export const showHouseholds = async (
  documents: Documents,
  households: readonly HouseholdDocument[],
): Promise<Household[]> => {
  const gridCodes = households.flatMap(({ gridCode }) => (gridCode === null ? [] : [gridCode]));
  const gridNames = await unitStore(documents).namesOf(gridCodes);
  return households.map(({ _id, number, name, gridCode, liaisonId, liaisonName, lastVisitOn }) => ({
    ...{ householdId: _id, number, name, gridCode, lastVisitOn },
    gridName: gridNames.get(gridCode ?? '') ?? null,
    liaison: liaisonId === null ? null : { personId: liaisonId, name: liaisonName },
  }));
};

export const showHousehold = async (
  documents: Documents,
  household: HouseholdDocument,
): Promise<Household> => {
  const [shown] = await showHouseholds(documents, [household]);
  if (shown === undefined) throw new Error('one household is shown as one');
  return shown;
};
