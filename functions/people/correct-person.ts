import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import { changeEntry } from '../_runtime/roster/change-entry';
import { personStore } from '../_runtime/roster/person-store';
import { judgeEntry, type EntryCall } from './roster-entry';

const findSeen = async ({ documents, villageCode, input }: EntryCall, personId: string) => {
  const person = await personStore(documents).findOf(villageCode, personId);
  if (person === null) throw new AppError('NotFound');
  if (input.version === undefined) throw new AppError('InvalidInput', { fields: ['version'] });
  if (person.version !== input.version) throw new AppError('StateConflict', { version: person.version });
  if (person.state !== 'active') throw new AppError('StateConflict', { state: person.state });
  return person;
};

/** Puts right what the roster says; whoever corrects has seen what is corrected. */
export const correctPerson = async (call: EntryCall, personId: string): Promise<PersonDocument> => {
  const before = await findSeen(call, personId);
  const entry = await judgeEntry(call, before);
  return changeEntry(call, before, { entry, note: call.input.note });
};
