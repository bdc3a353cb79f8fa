import { nextHouseholdNumber } from '@shared/domain/household-number';
import type { PersonDocument } from '../actor';
import type { Documents } from '../documents';
import type { HouseholdDocument } from './household-store';
import type { Route } from './merge-route';
import type { NewPersonEvent } from './person-event';
import { unitMergeStore, type UnitMergeDocument } from './unit-merge-store';

/** Households with the place and number they get; a number the new village has already is replaced by a free one. */
export const placeHouseholds = async (
  documents: Documents,
  households: readonly HouseholdDocument[],
  { intoVillage, isOtherVillage, gridOf }: Route,
): Promise<readonly HouseholdDocument[]> => {
  if (households.length === 0) return [];
  if (!isOtherVillage) {
    return households.map((household) => ({ ...household, gridCode: gridOf(household.gridCode) }));
  }
  const taken = new Set(await unitMergeStore(documents).householdNumbers(intoVillage));
  return households.map((household) => {
    const number = taken.has(household.number) ? nextHouseholdNumber(taken) : household.number;
    taken.add(number);
    // A liaison's office is the old village's and ended with it.
    const place = { villageCode: intoVillage, gridCode: gridOf(household.gridCode), number };
    return { ...household, ...place, liaisonId: null, liaisonName: '' };
  });
};

export interface Told {
  readonly person: PersonDocument;
  readonly event: NewPersonEvent;
}

/** The people of households whose number changed, each with the line that says so. */
export const tellNumbers = async (
  documents: Documents,
  before: readonly HouseholdDocument[],
  { merge, placed, route }: { merge: UnitMergeDocument; placed: readonly HouseholdDocument[]; route: Route },
): Promise<readonly Told[]> => {
  const numbers = new Map(before.map(({ _id, number }) => [_id, number]));
  const renumbered = new Map(
    placed.filter(({ _id, number }) => numbers.get(_id) !== number).map((each) => [each._id, each.number]),
  );
  const ids = [...renumbered.keys()];
  const people = await unitMergeStore(documents).listOfHouseholds(route.fromVillage, ids);
  return people.map((person) => {
    const change = {
      field: 'householdNumber',
      before: (numbers.get(person.householdId ?? '') ?? '').toString(),
      after: (renumbered.get(person.householdId ?? '') ?? '').toString(),
    };
    return { person, event: { kind: 'changed', note: merge.note, changes: [change] } };
  });
};
