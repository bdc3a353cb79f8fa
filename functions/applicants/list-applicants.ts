import type { Applicant, list as contract } from '@shared/contract/applicants';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import { findByIds } from '../_runtime/find-by-ids';
import type { ReadCall } from '../_runtime/route';
import { unitStore } from '../_runtime/roster/unit-store';
import { applicantStore } from './applicant-store';
import { applicantScores } from './read-file';
import { showApplicant } from './show-applicant';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

/** Every file of somebody who lives in the village, best first. */
const listAll = async (call: Call): Promise<readonly Applicant[]> => {
  const { documents, villageCode } = call;
  const applicants = await applicantStore(documents, villageCode).list();
  const personIds = applicants.map(({ personId }) => personId);
  const [people, scores] = await Promise.all([
    findByIds<PersonDocument>(documents, 'people', personIds),
    applicantScores(call, personIds),
  ]);
  const gridCodes = [...people.values()].flatMap(({ gridCode }) => gridCode ?? []);
  const gridNames = await unitStore(documents).namesOf(gridCodes);
  return applicants
    .flatMap((applicant) => {
      const person = people.get(applicant.personId);
      if (person?.villageCode !== villageCode) return [];
      const gridName = gridNames.get(person.gridCode ?? '') ?? null;
      return [showApplicant(applicant, { person, gridName, scoreTenths: scores.get(person._id) ?? 0 })];
    })
    .toSorted(
      (one, other) => other.scoreTenths - one.scoreTenths || (one.personId < other.personId ? -1 : 1),
    );
};

/** The applicants of a village, best first. The cursor is the last person seen. */
export const listApplicants = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { cursor, limit } = call.input;
  const all = await listAll(call);
  const start = cursor === undefined ? 0 : all.findIndex(({ personId }) => personId === cursor) + 1;
  if (cursor !== undefined && start === 0) throw new AppError('InvalidInput', { fields: ['cursor'] });
  const items = all.slice(start, start + limit);
  return { items, nextCursor: start + limit < all.length ? (items.at(-1)?.personId ?? null) : null };
};
