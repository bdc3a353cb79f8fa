import type { PersonDocument } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import type { HouseholdDocument } from '../_runtime/roster/household-store';

/** A name of one character would be found in everybody's. */
const nameCharsMin = 2;

/** A household that bears the name of somebody who goes. */
export interface HouseholdRenaming {
  readonly household: HouseholdDocument;
  readonly name: string;
}

interface Named {
  readonly person: PersonDocument;
  readonly villageCodes: readonly string[];
  readonly pseudonym: string;
}

/**
 * Households of these villages that are named after the person and not after somebody else whose name has the same characters in
 * it: a household of people with a longer or an equal name is theirs.
 */
export const findNamedHouseholds = async (
  documents: ReadableDocuments,
  { person, villageCodes, pseudonym }: Named,
): Promise<readonly HouseholdRenaming[]> => {
  const { _id: personId, name, householdId } = person;
  if (Array.from(name).length < nameCharsMin) return [];
  const found: HouseholdRenaming[] = [];
  for (const villageCode of villageCodes) {
    const all = await findAll<HouseholdDocument>(documents, 'households', { where: { villageCode } });
    const candidates = all.filter((household) => household.name.includes(name));
    if (candidates.length === 0) continue;
    const people = await findAll<PersonDocument>(documents, 'people', { where: { villageCode } });
    const others = people.filter((other) => other._id !== personId && other.name.includes(name));
    const isOthers = (household: HouseholdDocument): boolean =>
      others.some(
        (other) =>
          household.name.includes(other.name) &&
          (other.name !== name || (household._id !== householdId && other.householdId === household._id)),
      );
    found.push(
      ...candidates
        .filter((household) => !isOthers(household))
        .map((household) => ({ household, name: household.name.replaceAll(name, pseudonym) })),
    );
  }
  return found;
};
