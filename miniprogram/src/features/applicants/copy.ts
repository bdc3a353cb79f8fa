import { applicantFileRules, type ApplicantState } from '@shared/domain/applicant-file';
import { pointsWords, scoreWords } from '@/words/number-copy';
import { dateWords } from '@/words/when-copy';

const { failedReviewsMax, fullTenths, targetTenths } = applicantFileRules;

export const copy = {
  states: {
    inTraining: '培养中',
    target: '发展对象',
    admitted: '已发展入党',
    ended: '已终止',
  } satisfies Record<ApplicantState, string>,
  stateNotes: {
    inTraining: (tenths: number) =>
      `满分 100 分，${scoreWords(targetTenths)} 分以上可列为发展对象，还差 ${pointsWords(targetTenths - tenths)}`,
    target: () => `已到 ${scoreWords(targetTenths)} 分，列为发展对象`,
    admitted: () => '已经是党员，档案不再记分',
    ended: () => '档案已经终止，不再记分',
  } satisfies Record<ApplicantState, (tenths: number) => string>,
  unit: '分',
  outOf: `/ ${fullTenths / 10} 分`,
  partOutOf: (tenths: number, full: number) => `${scoreWords(tenths)} / ${full / 10}`,
  yearOnly: '按今年记的分算',
  parts: '四个方面',
  since: (date: string) => `${dateWords(date)}建档`,
  endedOn: (date: string) => `${dateWords(date)}终止`,
  failed: (count: number) => `考察未通过 ${count} 次`,
  reviews: '考察意见',
  noReviews: '还没有考察意见',
  passed: '通过',
  notPassed: '未通过',
  reviewedBy: (name: string, date: string) => `${name} · ${dateWords(date)}`,
  threeStrikes: `满 ${failedReviewsMax} 次未通过，档案终止`,
  review: '写考察意见',
  reviewTitle: (name: string) => `${name}的考察`,
  reviewSentence: '写下后不能改，本人能看到。',
  lastStrike: `这是第 ${failedReviewsMax} 次未通过，写下后档案终止。`,
  resultLabel: '这次考察',
  wordsLabel: '意见',
  wordsPlaceholder: '思想、工作、生活上怎么样',
  needWords: '请写几句意见',
  needResult: '请选通过还是未通过',
  reviewed: '已写进档案',
  seeEntries: '看每一笔分',
  open: '建档',
  openTitle: '给谁建档',
  askOpen: (name: string) => `给${name}建档？`,
  askOpenSentence: '建了以后不能删，今年记的分按 100 分列出来，本人能看到。',
  back: '再看看',
  opened: (name: string) => `已给${name}建档`,
  noCandidates: '没有可以建档的人',
  noCandidatesAdvice: '先在花名册里把政治面貌改成入党积极分子',
  empty: '还没有积极分子的档案',
  emptyAdvice: '给花名册上的入党积极分子建档，今年记的分按 100 分列在这里',
  noFile: '您还没有档案',
  noFileAdvice: '建档由村党支部来办，请找书记',
} as const;
