import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { submitCorrection as contract } from '@shared/contract/privacy';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { correctionStore, type CorrectionDocument } from './correction-store';
import { showCorrection } from './show-privacy';

/** Asks the village to put one field right; the village looks at one wish for a field at a time. */
export const submitCorrection = async ({
  actor,
  input: { field, wanted, words },
  now,
  newId,
  documents,
}: WriteCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  // An officer who lives elsewhere is on no village's roster.
  if (actor.villageCode === null) throw new AppError('StateConflict', { reason: 'village' });
  const corrections = correctionStore(documents);
  if (await corrections.hasPending(actor.personId, field)) throw new AppError('AlreadyExists');
  const correction: CorrectionDocument = {
    _id: newId(),
    villageCode: actor.villageCode,
    personId: actor.personId,
    name: actor.name,
    ...{ field, wanted, words },
    ...{ state: 'pending', askedAt: now, decidedAt: null, decidedById: '', decidedByName: '', reason: '' },
  };
  await corrections.insert(correction);
  return showCorrection(correction);
};
