import type { get as contract } from '@shared/contract/applicants';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { holdsRole, rosterReadingRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { applicantStore } from './applicant-store';
import { findResident, readFile } from './read-file';

/** A file, for the one it is about and for those who read the roster; for anybody else it does not exist. */
export const getApplicant = async (
  call: ReadCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input } = call;
  const { personId = actor.personId } = input;
  const isAllowed =
    personId === actor.personId || holdsRole(actor.memberships, rosterReadingRoles, villageCode);
  const applicant = isAllowed ? await applicantStore(documents, villageCode).find(personId) : null;
  if (applicant === null) throw new AppError('NotFound');
  return readFile(call, applicant, await findResident(call, personId));
};
