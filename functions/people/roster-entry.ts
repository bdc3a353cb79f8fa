import type { ParsedInputOf } from '@shared/contract/method';
import type { submitPerson } from '@shared/contract/people';
import { maskPhone } from '@shared/domain/masking';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { householdStore, type HouseholdDocument } from '../_runtime/roster/household-store';
import { personStore } from '../_runtime/roster/person-store';
import { unitStore } from '../_runtime/roster/unit-store';
import type { WriteCall } from '../_runtime/route';
import { findGrid } from './find-grid';
import { takeHousehold } from './take-household';

export type EntryCall = WriteCall<ParsedInputOf<typeof submitPerson>>;

/** What the roster says of a person and somebody may correct. */
export type RosterEntry = Pick<
  PersonDocument,
  'name' | 'phone' | 'rosterNumber' | 'householdId' | 'gridCode' | 'partyStatus'
>;

/** Numbers are given once in a village; a phone number is not, for families share one. */
const refuseTakenNumber = async (
  { documents, villageCode, input }: EntryCall,
  personId: string | null,
): Promise<void> => {
  if (input.rosterNumber === '') return;
  const holder = await personStore(documents).findByRosterNumber(villageCode, input.rosterNumber);
  if (holder === null || holder._id === personId) return;
  throw new AppError('AlreadyExists', {
    field: 'rosterNumber',
    personId: holder._id,
    personName: holder.name,
  });
};

/** The entry as asked for, judged; whoever names no grid lives in the one of the household. */
export const judgeEntry = async (call: EntryCall, before: PersonDocument | null): Promise<RosterEntry> => {
  const { documents, villageCode, input } = call;
  const { name, householdNumber, rosterNumber, partyStatus } = input;
  await refuseTakenNumber(call, before?._id ?? null);
  if (input.gridCode !== null && input.gridCode !== before?.gridCode)
    await findGrid(documents, villageCode, input.gridCode);
  const household =
    householdNumber === null
      ? null
      : await takeHousehold(documents, {
          ...{ villageCode, number: householdNumber, personName: name },
          gridCode: input.gridCode,
        });
  return {
    ...{ name, rosterNumber, partyStatus },
    phone: input.phone ?? before?.phone ?? '',
    householdId: household?._id ?? null,
    gridCode: input.gridCode ?? household?.gridCode ?? null,
  };
};

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
