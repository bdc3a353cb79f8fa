/** 积分: what a score can belong to. A person who applies for the party has a second score, of the applicant's file. */
export const subjectKinds = ['person', 'household', 'grid', 'applicant'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** The six categories of the rural branch's rule book, and the four parts of an applicant's file. */
export const ruleCategories = [
  'organisationLife',
  'voluntaryService',
  'pioneerExample',
  'villageEnvironment',
  'customsAndVirtue',
  'discipline',
  'applicantTasks',
  'applicantActivities',
  'keyMoments',
  'massAppraisal',
] as const;
export type RuleCategory = (typeof ruleCategories)[number];

/** What one time of a rule counts. */
export const ruleUnits = ['time', 'hour', 'yuan', 'household'] as const;
export type RuleUnit = (typeof ruleUnits)[number];

/** Who may record under a rule beside those who run the village; `claim` is people for themselves (申报). */
export const recorderKinds = ['gridWorker', 'householdLiaison', 'claim'] as const;
export type RecorderKind = (typeof recorderKinds)[number];

/** How an entry came about. */
export const entrySources = [
  'instant',
  'checkIn',
  'snapshot',
  'visit',
  'claim',
  'batch',
  'import',
  'reversal',
] as const;
export type EntrySource = (typeof entrySources)[number];

/** What left less of an entry than its rule gives: a cap of the rule, one of its category, or its diminishing returns. */
export const cutReasons = [
  'day',
  'month',
  'quarter',
  'year',
  'categoryMonth',
  'categoryQuarter',
  'categoryYear',
  'diminishing',
] as const;
export type CutReason = (typeof cutReasons)[number];

/** 排行榜: by person, household and grid of a village, by village of a township, by township of a county. */
export const rankingBoards = ['person', 'household', 'grid', 'village', 'township'] as const;
export type RankingBoard = (typeof rankingBoards)[number];

/** Boards that a village seals; those of villages and townships are made of them. */
export const sealedBoards = ['person', 'household', 'grid'] as const satisfies readonly RankingBoard[];
export type SealedBoardName = (typeof sealedBoards)[number];

/** `running` is the open month as it stands; `publicity` is published and open to objection; `final` is past that. */
export const rankingStates = ['running', 'publicity', 'final'] as const;
export type RankingState = (typeof rankingStates)[number];

/** Why somebody does not stand on a board. */
export const notRankedReasons = ['joinedLater', 'noEntry', 'optedOut'] as const;
export type NotRankedReason = (typeof notRankedReasons)[number];

/** 申报: points that wait for a second person. */
export const claimStates = ['waiting', 'confirmed', 'refused', 'withdrawn'] as const;
export type ClaimState = (typeof claimStates)[number];

/** 异议: `escalated` waits for the township, because the village has not answered in time or may not. */
export const objectionStates = ['raised', 'escalated', 'upheld', 'corrected', 'withdrawn'] as const;
export type ObjectionState = (typeof objectionStates)[number];

/** 封存: at the close of a month, and once more when its publicity is over. */
export const sealKinds = ['close', 'final'] as const;
export type SealKind = (typeof sealKinds)[number];

/** What the nightly check and the fairness rules find; nobody is ever punished by them. */
export const findingKinds = ['scoreDifference', 'samePhoto', 'oneRecorder', 'manyInHour'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Most points in tenths any one entry may carry; a slip of the finger is not worth a thousand points. */
export const entryTenthsMax = 10_000;
