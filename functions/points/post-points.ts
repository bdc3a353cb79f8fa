import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { pointsLimits, type post as contract } from '@shared/contract/points';
import { dateOf } from '@shared/domain/calendar';
import { isRecordable } from '@shared/domain/ledger';
import { AppError } from '@shared/errors';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { acceptPhotos } from '../media/accept-photos';
import { photosOf } from '../media/photos-of';
import { postEntries } from './post-entries';
import { ruleStore } from './rule-store';
import { showEntry } from './show-entry';

type Input = ParsedInputOf<typeof contract>;

/** Checks the photos before the transaction begins. */
export const preparePost = (call: ReadCall<Input>): Promise<void> => acceptPhotos(call, call.input.photos);

/** 即时记事: records points for one person or household. */
export const postPoints = async (call: WriteCall<Input>): Promise<OutputOf<typeof contract>> => {
  const { documents, now, input, actor } = call;
  const { subject, ruleId, quantity, note, photos: photoIds, effectiveOn = dateOf(now) } = input;
  if (!isRecordable(effectiveOn, now, pointsLimits.lateDaysMax)) {
    throw new AppError('InvalidInput', { fields: ['effectiveOn'] });
  }
  const [entry = null] = await postEntries(call, [
    { subject, ruleId, quantity, effectiveOn, source: 'instant', note, photoIds },
  ]);
  if (entry === null) throw new AppError('CapReached');
  const rule = await ruleStore(documents).findVersion(entry.ruleId, entry.ruleVersion);
  const photos = await photosOf(documents, photoIds);
  return showEntry(entry, { rule, reversal: null, photos, memberships: actor.memberships });
};
