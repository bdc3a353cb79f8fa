import type { Applicant, ApplicantFile } from '@shared/contract/applicants';
import {
  applicantPartsOf,
  applicantStateOf,
  failedReviewsOf,
  isUnderReview,
} from '@shared/domain/applicant-file';
import { isOwnPoints } from '@shared/domain/own-points';
import type { RuleCategory } from '@shared/domain/points-words';
import { categoryCapInForce, type CategoryCapTerms } from '@shared/domain/rule-book';
import { holdsRole, runningRoles } from '@shared/domain/roles';
import type { Actor, PersonDocument } from '../_runtime/actor';
import type { ApplicantDocument } from './applicant-store';

export interface ApplicantView {
  readonly person: PersonDocument;
  readonly gridName: string | null;
  readonly scoreTenths: number;
}

export const showApplicant = (
  { personId, openedOn, endedOn, reviews }: ApplicantDocument,
  { person, gridName, scoreTenths }: ApplicantView,
): Applicant => ({
  personId,
  name: person.name,
  gridName,
  state: applicantStateOf({ endedOn, scoreTenths, partyStatus: person.partyStatus }),
  openedOn,
  scoreTenths,
  failedReviews: failedReviewsOf(reviews),
  endedOn,
});

interface FileView extends ApplicantView {
  readonly entries: readonly { readonly category: RuleCategory; readonly deltaTenths: number }[];
  /** The village's caps over categories, in every version. */
  readonly caps: readonly CategoryCapTerms[];
  readonly today: string;
  readonly actor: Actor;
}

/** Whether a file is somebody's own matter: the own one, or that of somebody of the household. */
export const isOwnFile = (actor: Actor, { _id: id, householdId }: PersonDocument): boolean =>
  isOwnPoints(actor, { kind: 'applicant', id }, householdId);

/** The whole file, with what the caller may do. */
export const showFile = (applicant: ApplicantDocument, view: FileView): ApplicantFile => {
  const { actor, entries, caps, today } = view;
  const capTenthsOf = (category: RuleCategory): number | null =>
    categoryCapInForce(caps, category, today)?.capYearTenths ?? null;
  const shown = showApplicant(applicant, view);
  return {
    ...shown,
    parts: applicantPartsOf(entries, capTenthsOf),
    reviews: applicant.reviews.map(({ on, at, isPassed, words, reviewerName }) => ({
      ...{ on, at, isPassed, words, reviewerName },
    })),
    canReview:
      isUnderReview(shown.state) &&
      !isOwnFile(actor, view.person) &&
      holdsRole(actor.memberships, runningRoles, applicant.villageCode),
  };
};
