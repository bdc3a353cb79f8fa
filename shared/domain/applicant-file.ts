import { isMemberStatus, type PartyStatus } from './person-record';
import type { RuleCategory } from './points-words';

/**
 * 入党积极分子百分制考察: the four parts of an applicant's hundred points in tenths. The parts and their weights follow the
 * pattern of county branches that score applicants (任务、活动、关键时刻、群众评议).
 */
export const applicantParts = [
  { category: 'applicantTasks', fullTenths: 300 },
  { category: 'applicantActivities', fullTenths: 300 },
  { category: 'keyMoments', fullTenths: 200 },
  { category: 'massAppraisal', fullTenths: 200 },
] as const satisfies readonly { readonly category: RuleCategory; readonly fullTenths: number }[];

export const applicantFileRules = {
  /** Points in tenths from which on somebody is listed as a development target, of 100 in all. */
  targetTenths: 800,
  fullTenths: 1_000,
  /** So many failed reviews end the file. */
  failedReviewsMax: 3,
} as const;

/** 培养中, 已列为发展对象, 已发展入党, 已终止. */
export const applicantStates = ['inTraining', 'target', 'admitted', 'ended'] as const;
export type ApplicantState = (typeof applicantStates)[number];

export interface ApplicantReview {
  readonly isPassed: boolean;
}

/** What of a file decides its state. */
export interface ApplicantFacts {
  readonly endedOn: string | null;
  readonly scoreTenths: number;
  readonly partyStatus: PartyStatus;
}

/** The points that count, never more than the hundred and never less than none. */
export const applicantScoreOf = (yearTenths: number): number =>
  Math.min(applicantFileRules.fullTenths, Math.max(0, yearTenths));

/** Who no longer applies is past it: as a member, or (having withdrawn) for good. */
export const applicantStateOf = ({ endedOn, scoreTenths, partyStatus }: ApplicantFacts): ApplicantState => {
  if (endedOn !== null) return 'ended';
  if (isMemberStatus(partyStatus)) return 'admitted';
  if (partyStatus !== 'applicant') return 'ended';
  return scoreTenths >= applicantFileRules.targetTenths ? 'target' : 'inTraining';
};

/** Whether a file in this state still takes reviews. */
export const isUnderReview = (state: ApplicantState): boolean => state === 'inTraining' || state === 'target';

export const failedReviewsOf = (reviews: readonly ApplicantReview[]): number =>
  reviews.filter(({ isPassed }) => !isPassed).length;

/** The day on which the reviews end a file; null while they do not. */
export const endedByReviews = (reviews: readonly ApplicantReview[], today: string): string | null =>
  failedReviewsOf(reviews) >= applicantFileRules.failedReviewsMax ? today : null;

/** The file part by part, from entries that count in the year. A village whose book caps a part otherwise has that for its full points. */
export const applicantPartsOf = (
  entries: readonly { readonly category: RuleCategory; readonly deltaTenths: number }[],
  capTenthsOf: (category: RuleCategory) => number | null = () => null,
) =>
  applicantParts.map(({ category, ...part }) => {
    const fullTenths = capTenthsOf(category) ?? part.fullTenths;
    const tenths = entries
      .filter((entry) => entry.category === category)
      .reduce((sum, { deltaTenths }) => sum + deltaTenths, 0);
    return { category, scoreTenths: Math.min(fullTenths, Math.max(0, tenths)), fullTenths };
  });
