import type { Objection } from '@shared/contract/objections';
import type { Ranking } from '@shared/contract/points';
import type { Rule } from '@shared/contract/rules';
import { isAnswerLate, waitingStates } from '@shared/domain/objection-workflow';
import type { ObjectionState } from '@shared/domain/points-words';

/** What somebody is about to say about an entry; kept on the phone until it has arrived. */
export interface RaiseDraft {
  readonly words: string;
  readonly photoKeys: readonly string[];
}

export const blankObjection: RaiseDraft = { words: '', photoKeys: [] };

export const raiseDraftKey = (entryId: string): string => `objection:${entryId}`;

export const isWaiting = ({ state }: { readonly state: ObjectionState }): boolean =>
  (waitingStates as readonly ObjectionState[]).includes(state);

/** Who has to answer now, and whether the time for it is over; null when nobody has to. */
export type Turn = 'village' | 'late' | 'township';

export const turnOf = (objection: Pick<Objection, 'state' | 'answerBy'>, now: string): Turn | null => {
  if (objection.state === 'escalated') return 'township';
  if (objection.state !== 'raised') return null;
  return isAnswerLate(objection, now) ? 'late' : 'village';
};

/** A place on a board: published, and as the decision has made it. */
export interface PlaceChange {
  readonly before: { readonly rank: number; readonly scoreTenths: number };
  readonly after: { readonly rank: number; readonly scoreTenths: number };
}

/** What became of the subject's place; null while the board is not final, and where it is not told. */
export const placeChangeOf = (
  ranking: Pick<Ranking, 'rows' | 'mine' | 'state'> | undefined,
  subjectId: string,
): PlaceChange | null => {
  if (ranking?.state !== 'final') return null;
  const row =
    ranking.rows.find((candidate) => candidate.subjectId === subjectId) ??
    (ranking.mine?.subjectId === subjectId ? ranking.mine : undefined);
  const { rank = 0, scoreTenths = 0, before = null } = row ?? {};
  return before === null ? null : { before, after: { rank, scoreTenths } };
};

export type Decision = 'uphold' | 'correct';

/** What is due instead of the entry: nothing, or so much by a rule. */
export interface ReplacementDraft {
  readonly rule: Pick<Rule, 'ruleId' | 'title' | 'unit' | 'unitCount' | 'deltaTenths'> | null;
  readonly quantity: number;
}

export interface DecideDraft {
  readonly answer: string;
  readonly due: 'nothing' | 'other';
  readonly replacement: ReplacementDraft;
}

export const blankDecision: DecideDraft = {
  answer: '',
  due: 'nothing',
  replacement: { rule: null, quantity: 1 },
};

/** What is still missing before an answer can be given. */
export const missingOf = (
  decision: Decision,
  { answer, due, replacement }: DecideDraft,
): readonly ('answer' | 'rule')[] => [
  ...(decision === 'correct' && due === 'other' && replacement.rule === null ? (['rule'] as const) : []),
  ...(answer.trim() === '' ? (['answer'] as const) : []),
];
