import { maskPhone } from '@shared/domain/masking';
import type { PersonDocument } from '../actor';
import type { Documents } from '../documents';
import { householdStore, type HouseholdDocument } from './household-store';
import { unitStore } from './unit-store';

/** What the roster says of a person and somebody may correct. */
export type RosterEntry = Pick<
  PersonDocument,
  'name' | 'phone' | 'rosterNumber' | 'householdId' | 'gridCode' | 'partyStatus'
>;

interface EntryNames {
  readonly units: ReadonlyMap<string, string>;
  readonly households: ReadonlyMap<string, HouseholdDocument>;
}

/** A line of the history for each field, in words; party status by its code, phones masked. */
const wordsOf = (entry: RosterEntry, { units, households }: EntryNames) => ({
  name: entry.name,
  phone: maskPhone(entry.phone),
  rosterNumber: entry.rosterNumber,
  householdNumber: households.get(entry.householdId ?? '')?.number.toString() ?? '',
  gridCode: units.get(entry.gridCode ?? '') ?? '',
  partyStatus: entry.partyStatus,
});

const entryFields = [
  ['name', 'name'],
  ['phone', 'phone'],
  ['rosterNumber', 'rosterNumber'],
  ['householdId', 'householdNumber'],
  ['gridCode', 'gridCode'],
  ['partyStatus', 'partyStatus'],
] as const;

/** In which fields two entries differ, in words. */
export const entryChanges = async (documents: Documents, before: RosterEntry, after: RosterEntry) => {
  const changed = entryFields.filter(([field]) => before[field] !== after[field]);
  if (changed.length === 0) return [];
  const present = (id: string | null) => (id === null ? [] : [id]);
  const names: EntryNames = {
    units: await unitStore(documents).namesOf([...present(before.gridCode), ...present(after.gridCode)]),
    households: await householdStore(documents).findMany([
      ...present(before.householdId),
      ...present(after.householdId),
    ]),
  };
  const [was, is] = [wordsOf(before, names), wordsOf(after, names)];
  return changed.map(([, field]) => ({ field, before: was[field], after: is[field] }));
};
