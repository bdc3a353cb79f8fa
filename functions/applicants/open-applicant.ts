import type { open as contract } from '@shared/contract/applicants';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { dateOf } from '@shared/domain/calendar';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { applicantIdOf, applicantStore, type ApplicantDocument } from './applicant-store';
import { findResident, readFile } from './read-file';

/** Opens the file of somebody whom the roster has as an applicant; a person has one in a village, also when it has ended. */
export const openApplicant = async (
  call: WriteCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, input, now } = call;
  const { personId } = input;
  const person = await findResident(call, personId);
  if (person.state !== 'active') throw new AppError('StateConflict', { reason: 'notActive' });
  if (person.partyStatus !== 'applicant') throw new AppError('StateConflict', { reason: 'notApplicant' });
  const applicants = applicantStore(documents, villageCode);
  if ((await applicants.find(personId)) !== null) throw new AppError('AlreadyExists');
  const applicant: ApplicantDocument = {
    _id: applicantIdOf(villageCode, personId),
    ...{ villageCode, personId, openedOn: dateOf(now), state: 'inTraining', endedOn: null, reviews: [] },
  };
  const shown = await readFile(call, applicant, person);
  await applicants.insert(applicant);
  return shown;
};
