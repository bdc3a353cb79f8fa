import type { LeftCode } from '@shared/contract/claims';
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
  claimedBy: (name: string, at: string) => `${name}报的，${momentWords(at)}`,
  quantity: '数量',
  confirm: '确认',
  refuse: '不通过',
  withdraw: '撤回',
  withdrawTitle: '撤回这一条',
  withdrawSentence: '撤回以后就没有人确认了。要再报，得重新拍照、重新写。',
  withdrawn: '已撤回',
  seeEntry: '看这笔积分',
  noun: '条',
  confirmChosen: '确认',
  refuseChosen: '不通过',
  choosePage: (count: number) => `选中这 ${count} 条`,
  confirmed: (count: number) => (count === 1 ? '已确认，分已经记上' : `已确认 ${count} 条，分已经记上`),
  refusedDone: (count: number) =>
    count === 1 ? '已退回，对方能看到原因' : `已退回 ${count} 条，对方能看到原因`,
  partly: {
    confirmed: (done: number, left: number) => `已确认 ${done} 条，还有 ${left} 条没有记上`,
    refused: (done: number, left: number) => `已退回 ${done} 条，还有 ${left} 条别人先办了`,
  },
  left: {
    NotFound: '没有记上：找不到这个人或这条细则了',
    StateConflict: '没有记上：别人先办了',
    RuleNotInForce: '没有记上：那一天这条细则不生效',
    CapReached: '没有记上：这一条的分已经加到上限了',
    InvalidInput: '没有记上：数量或日期不合这条细则',
  } satisfies Record<LeftCode, string>,
  refuseTitle: '为什么不通过',
  refuseSentence: '申报的人会看到您写的话。',
  reasonLabel: '原因',
  reasonPlaceholder: '比如：照片看不出做了什么，请补一张',
  needReason: '请写原因，让人知道怎么改',
  decided: {
    confirmed: (name: string, at: string) => `${name}确认，${momentWords(at)}`,
    refused: (name: string, at: string) => `${name}退回，${momentWords(at)}`,
  },
  reason: (words: string) => `原因：${words}`,
  cut: (words: string, tenths: number) => `${words}，记了 ${pointsWords(tenths)}`,
} as const;
