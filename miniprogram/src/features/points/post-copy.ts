import type { SubjectKind } from '@shared/domain/points-words';

export const postCopy = {
  kindLabel: '记给谁',
  kinds: {
    person: '一个人',
    household: '一户',
    grid: '一个网格',
    applicant: '积极分子',
  } satisfies Record<SubjectKind, string>,
  pickPerson: '选人',
  pick: {
    person: '选人',
    household: '选户',
    grid: '选网格',
    applicant: '选入党积极分子',
  } satisfies Record<SubjectKind, string>,
  change: '换一个',
  search: {
    person: '输入姓名里的字',
    household: '输入户主姓名里的字',
    applicant: '输入姓名里的字',
  },
  nobody: '没有找到',
  nobodyAdvice: '换一个字再找找',
  pickRule: '选细则',
  rule: '按哪条细则',
  noRules: '还没有积分细则',
  noRulesAdvice: '请先由县里或村里定下细则',
  quantity: '数量',
  quantityIn: (unit: string) => `数量（${unit}）`,
  /** What a quantity comes to. */
  worth: (quantity: string, points: string) => `${quantity}，${points}`,
  /** Where one entry cannot bring what its rule gives. */
  worthCut: (why: string, points: string) => `${why}，最多记 ${points}`,
  mayBeCut: '以前记过的也算在上限里，超过的部分不记。',
  terms: (words: string) => `细则：${words}`,
  date: '哪一天的事',
  late: (own: string, open: string) => `${own}的榜已经公布的话，这笔分算在${open}，日子照写。`,
  note: '说明（大家都能看到）',
  notePlaceholder: '做了什么，在哪里',
  photos: '照片',
  photosNeeded: '照片（这条细则要求有）',
  submit: '记上',
  submitClaim: '报上去',
  needsSecond: '这条细则要两个人：您报上去，另一个人确认后才记分。',
  confirmClaim: (name: string, rule: string, points: string) =>
    `${name}，${rule}，${points}。报上去后等另一个人确认，确认了才算分。`,
  claimed: '已报上去，等人确认',
  confirmTitle: '请核对',
  confirm: (name: string, rule: string, points: string) =>
    `${name}，${rule}，${points}。记上后马上算进本月，大家都能看到。`,
  done: '已记上',
  /** What is on its way, for the list. */
  wish: (name: string, rule: string) => `${name}，${rule}`,
  reverseWish: (reason: string) => `冲正一笔：${reason}`,
  needSubject: '请先选记给谁',
  needRule: '请选一条细则',
  needQuantity: '数量不够记一次分',
  needPhoto: '这条细则要求有照片',
  lately: '最近记的',
  award: '给做好事的人加分（可以不加）',
  dropAward: '不加分',
} as const;
