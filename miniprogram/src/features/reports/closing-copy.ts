import { momentWords, monthWords } from '@/words/when-copy';

export const closingCopy = {
  month: monthWords,
  progress: '月结进度',
  villages: (done: number, total: number) => `${done} / ${total} 个村`,
  /** Of a single village. */
  village: { done: '办完了', open: '还没办完' },
  notStarted: '还没有开始。每月 1 日零点过后自动月结。',
  started: (at: string) => `${momentWords(at)} 开始`,
  finished: (at: string) => `${momentWords(at)} 全部办完`,
  running: '正在办，这一页会自己更新',
  finishedTitle: '都办完了',
  byUnit: '各单位',
  failed: (count: number) => `${count} 个村没有办成`,
  failedNote: '系统会自己再试；一直办不成的，请联系技术人员，把村名告诉他们。',
  failedAt: (at: string, attempts: number) => `${momentWords(at)} · 试了 ${attempts} 次`,
  moreFailed: '只列出前五十个。',
  unit: '单位',
  done: '已办',
  bar: '进度',
  none: '下面还没有村',
  noneAdvice: '村加入以后，这里会显示月结进度。',
  notFound: '这个月没有月结记录',
  notFoundAdvice: '换一个月看看。',
} as const;
