import type { ParsedInputOf } from '@shared/contract/method';
import type { submitPerson } from '@shared/contract/people';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import type { RosterEntry } from '../_runtime/roster/entry-changes';
import { findGrid } from '../_runtime/roster/find-grid';
import { personStore } from '../_runtime/roster/person-store';
import type { WriteCall } from '../_runtime/route';
import { takeHousehold } from './take-household';

export type EntryCall = WriteCall<ParsedInputOf<typeof submitPerson>>;

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
