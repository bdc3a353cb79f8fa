import type { ApplicantFile } from '@shared/contract/applicants';
import { applicantScoreOf } from '@shared/domain/applicant-file';
import { dateOf, yearOf } from '@shared/domain/calendar';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import type { WriteCall } from '../_runtime/route';
import { personStore } from '../_runtime/roster/person-store';
import { unitStore } from '../_runtime/roster/unit-store';
import { categoryCapStore } from '../points/rules/category-cap-store';
import { scoreStore } from '../points/ledger/score-store';
import { applicantStore, type ApplicantDocument } from './applicant-store';
import { showFile } from './show-applicant';

type AnyCall = Pick<WriteCall<unknown>, 'documents' | 'villageCode' | 'now' | 'actor'>;

/** A person who lives in the village; anybody else does not exist for it. */
export const findResident = async (
  { documents, villageCode }: Pick<AnyCall, 'documents' | 'villageCode'>,
  personId: string,
): Promise<PersonDocument> => {
  const person = await personStore(documents).findOf(villageCode, personId);
  if (person?.villageCode !== villageCode) throw new AppError('NotFound');
  return person;
};

/** Points of these persons' files in the running year, in tenths of the hundred, by person. */
export const applicantScores = async (
  { documents, villageCode, now }: Pick<AnyCall, 'documents' | 'villageCode' | 'now'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const year = yearOf(dateOf(now));
  const loaded = await scoreStore(documents, villageCode).loadAll(
    personIds.map((id) => ({ subject: { kind: 'applicant', id }, months: [], years: [year] })),
  );
  return new Map(
    personIds.map((personId, place) => [
      personId,
      applicantScoreOf(loaded[place]?.book.years[year]?.scoreTenths ?? 0),
    ]),
  );
};

/** A file as stored, with all that is shown of it. */
export const readFile = async (
  call: AnyCall,
  applicant: ApplicantDocument,
  person: PersonDocument,
): Promise<ApplicantFile> => {
  const { documents, villageCode, actor, now } = call;
  const { personId } = applicant;
  const scores = await applicantScores(call, [personId]);
  const entries = await applicantStore(documents, villageCode).listEntries(personId, dateOf(now));
  const { gridCode } = person;
  const names = await unitStore(documents).namesOf(gridCode === null ? [] : [gridCode]);
  const gridName = gridCode === null ? null : (names.get(gridCode) ?? null);
  const caps = await categoryCapStore(documents).list(villageCode);
  const scoreTenths = scores.get(personId) ?? 0;
  return showFile(applicant, { person, gridName, scoreTenths, entries, caps, today: dateOf(now), actor });
};
