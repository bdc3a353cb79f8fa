import type { Documents } from '../_runtime/documents';
import { aNewHousehold, householdStore, type HouseholdDocument } from '../_runtime/roster/household-store';
import { householdNameOf } from '../_runtime/roster/household-name.copy';

interface Wanted {
  readonly villageCode: string;
  readonly number: number;
  /** Whom the household is named after when it is new. */
  readonly personName: string;
  /** Where it lies when it is new. */
  readonly gridCode: string | null;
}

/** The household of this number; it begins with its first person. */
export const takeHousehold = async (
  documents: Documents,
  { villageCode, number, personName, gridCode }: Wanted,
): Promise<HouseholdDocument> => {
  const households = householdStore(documents);
  const existing = await households.findByNumber(villageCode, number);
  if (existing !== null) return existing;
  const household = aNewHousehold({ villageCode, number, name: householdNameOf(personName), gridCode });
  await households.insert(household);
  return household;
};
