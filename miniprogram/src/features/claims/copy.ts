import type { ClaimState } from '@shared/domain/points-words';
import { pointsWords } from '@/words/number-copy';
import { dateWords, momentWords } from '@/words/when-copy';
import type { ClaimScope } from './api';

export const copy = {
  scopeLabel: '看哪些申报',
  scopes: { mine: '我的', todo: '等我确认', village: '全村' } satisfies Record<ClaimScope, string>,
  states: {
    waiting: '等人确认',
    confirmed: '已确认',
    refused: '未通过',
    withdrawn: '已撤回',
  } satisfies Record<ClaimState, string>,
  empty: {
    mine: '您还没有申报过',
    todo: '没有等您确认的申报',
    village: '村里还没有人申报',
  } satisfies Record<ClaimScope, string>,
  emptyAdvice: {
    mine: '做了细则里的事，拍张照片报上来，另一个人确认后就记分',
    todo: '有人申报了，会出现在这里',
    village: '有人申报了，会出现在这里',
  } satisfies Record<ClaimScope, string>,
  submit: '申报积分',
  batch: '给一批人记分',
  batchNote: '一次活动来的人，或者选好的人，按同一条细则记',
  who: (name: string, rule: string) => `${name} · ${rule}`,
  on: (date: string) => `${dateWords(date)}的事`,
  claimedBy: (name: string, at: string) => `${name} ${momentWords(at)}报的`,
  quantity: '数量',
  confirm: '确认',
  refuse: '不通过',
  withdraw: '撤回',
  withdrawn: '已撤回',
  seeEntry: '看这笔积分',
  noun: '条',
  confirmChosen: '确认',
  refuseChosen: '不通过',
  choosePage: (count: number) => `选中这 ${count} 条`,
  confirmed: (count: number) => (count === 1 ? '已确认，分已经记上' : `已确认 ${count} 条，分已经记上`),
  refusedDone: (count: number) =>
    count === 1 ? '已退回，对方能看到原因' : `已退回 ${count} 条，对方能看到原因`,
  refuseTitle: '为什么不通过',
  refuseSentence: '申报的人会看到您写的话。',
  reasonLabel: '原因',
  reasonPlaceholder: '比如：照片看不出做了什么，请补一张',
  needReason: '请写原因，让人知道怎么改',
  decided: {
    confirmed: (name: string, at: string) => `${name} ${momentWords(at)}确认`,
    refused: (name: string, at: string) => `${name} ${momentWords(at)}退回`,
  },
  reason: (words: string) => `原因：${words}`,
  cut: (words: string, tenths: number) => `${words}，记了 ${pointsWords(tenths)}`,
} as const;
