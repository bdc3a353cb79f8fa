import type { review as contract } from '@shared/contract/applicants';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { endedByReviews } from '@shared/domain/applicant-file';
import { dateOf } from '@shared/domain/calendar';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { applicantStore, type ApplicantDocument } from './applicant-store';
import { findResident, readFile } from './read-file';
import { isOwnFile } from './show-applicant';

/** Writes a review into a file; the one who is reviewed may not, nor anybody of the household, and the third that was failed ends it. */
export const reviewApplicant = async (
  call: WriteCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now } = call;
  const { personId, isPassed, words } = input;
  const applicants = applicantStore(documents, villageCode);
  const applicant = await applicants.find(personId);
  if (applicant === null) throw new AppError('NotFound');
  const person = await findResident(call, personId);
  if (isOwnFile(actor, person)) throw new AppError('OwnMatter');
  const before = await readFile(call, applicant, person);
  if (!before.canReview) throw new AppError('StateConflict', { reason: before.state });
  const today = dateOf(now);
  const by = { reviewerId: actor.personId, reviewerName: actor.name };
  const reviews = [...applicant.reviews, { on: today, at: now, isPassed, words, ...by }];
  const endedOn = endedByReviews(reviews, today);
  const after: ApplicantDocument = {
    ...applicant,
    ...{ reviews, endedOn, state: endedOn === null ? 'inTraining' : 'ended' },
  };
  const shown = await readFile(call, after, person);
  await applicants.save(after);
  return shown;
};
