import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { decideCorrection as contract } from '@shared/contract/privacy';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { changeEntry } from '../_runtime/roster/change-entry';
import { personStore } from '../_runtime/roster/person-store';
import { correctField } from './correct-field';
import { correctionStore, type CorrectionDocument } from './correction-store';
import { showCorrection } from './show-privacy';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** Writes the value into the roster, with a line in the person's history. */
const putRight = async (call: Call, { personId, field }: CorrectionDocument): Promise<void> => {
  const { documents, villageCode, input } = call;
  const person = await personStore(documents).find(personId);
  // Who has left meanwhile is on another roster, or on none.
  if (person?.state !== 'active' || person.villageCode !== villageCode) {
    throw new AppError('StateConflict', { reason: 'gone' });
  }
  if (input.value === undefined) throw new AppError('InvalidInput', { fields: ['value'] });
  const change = await correctField(field, { documents, villageCode, value: input.value });
  await changeEntry(call, person, { entry: { ...person, ...change }, note: input.reason });
};

/** Puts the roster right, or says no; either way once. */
export const decideCorrection = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now } = call;
  const corrections = correctionStore(documents);
  const correction = await corrections.find(villageCode, input.correctionId);
  if (correction === null) throw new AppError('NotFound');
  if (correction.state !== 'pending') throw new AppError('StateConflict', { reason: 'decided' });
  if (input.isAccepted) await putRight(call, correction);
  const decided: CorrectionDocument = {
    ...correction,
    state: input.isAccepted ? 'accepted' : 'rejected',
    decidedAt: now,
    decidedById: actor.personId,
    decidedByName: actor.name,
    reason: input.reason,
  };
  await corrections.put(decided);
  return showCorrection(decided);
};
