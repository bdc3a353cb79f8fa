/** 积分: what a score can belong to. */
export const subjectKinds = ['person', 'household'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** The six categories of the rural branch's rule book. */
export const ruleCategories = [
  'organisationLife',
  'voluntaryService',
  'pioneerExample',
  'villageEnvironment',
  'customsAndVirtue',
  'discipline',
] as const;
export type RuleCategory = (typeof ruleCategories)[number];

/** What one time of a rule counts. */
export const ruleUnits = ['time', 'hour', 'household'] as const;
export type RuleUnit = (typeof ruleUnits)[number];

/** How an entry came about. */
export const entrySources = ['instant', 'checkIn', 'snapshot', 'reversal'] as const;
export type EntrySource = (typeof entrySources)[number];

/** 排行榜: by person, by household, by grid, by village of a township. */
export const rankingBoards = ['person', 'household', 'grid', 'village'] as const;
export type RankingBoard = (typeof rankingBoards)[number];

/** `running` is the open month as it stands; `publicity` is published and open to objection; `final` is past that. */
export const rankingStates = ['running', 'publicity', 'final'] as const;
export type RankingState = (typeof rankingStates)[number];

/** Most points in tenths any one entry may carry; a slip of the finger is not worth a thousand points. */
export const entryTenthsMax = 10_000;
