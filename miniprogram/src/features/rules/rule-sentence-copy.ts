import { subjectKindWords } from '@shared/domain/points-copy';
import type { RecorderKind, SubjectKind } from '@shared/domain/points-words';
import type { RuleText } from '@shared/domain/rule-difference';
import { capsWords, givenWords } from '@/words/rule-copy';

export const recorderWords = {
  gridWorker: '网格员',
  householdLiaison: '联户党员',
  claim: '本人申报',
} as const satisfies Record<RecorderKind, string>;

const anyWords = '不限';

export const subjectsWords = (subjects: readonly SubjectKind[]): string =>
  subjects.map((kind) => subjectKindWords[kind]).join('、');

/** Who may record: the officials of the village always do. */
export const recordersWords = (recorders: readonly RecorderKind[]): string => {
  const helpers = recorders.filter((kind) => kind !== 'claim').map((kind) => recorderWords[kind]);
  const claim = recorders.includes('claim') ? '，本人也可以申报' : '';
  return `${['村干部', ...helpers].join('、')}记${claim}`;
};

export const confirmationWords = (isNeeded: boolean): string =>
  isNeeded ? '要另一个人确认' : '一个人记就算数';

export const evidenceWords = (isNeeded: boolean): string => (isNeeded ? '要有照片' : '不要求照片');

export const limitsWords = (rule: RuleText): string => capsWords(rule) || anyWords;

/** A rule in plain words, as one would say it aloud. */
export function ruleSentence(rule: RuleText): string {
  const caps = capsWords(rule);
  const title = rule.title.trim() === '' ? '……' : rule.title.trim();
  const given = `${subjectsWords(rule.appliesTo)}「${title}」，${givenWords(rule)}`;
  const how = [
    `由${recordersWords(rule.recorders)}`,
    confirmationWords(rule.isConfirmationNeeded),
    ...(rule.isEvidenceNeeded ? [evidenceWords(true)] : []),
  ].join('，');
  return `${given}${caps === '' ? '' : `，${caps}`}。${how}。`;
}
