import { dateWords } from '@/words/when-copy';

export const copy = {
  numberOf: (number: number) => `户号 ${number}`,
  place: '网格和户号',
  liaison: '联户党员',
  liaisonNote: '家里有事，可以先找他',
  noLiaison: '还没有联户党员',
  noLiaisonAdvice: '村里定了以后，这里就能看到是谁。',
  lastVisit: '上次走访',
  neverVisited: '还没有走访记录',
  visitedOn: dateWords,
  people: (count: number) => `家里人（${count} 人）`,
  me: '本人',
  bound: '已绑定手机',
  notBound: '没绑定手机',
  none: '您还没有编到哪一户',
  noneAdvice: '请找网格员或村党支部书记编户；也可以在「隐私与授权」里申请更正。',
  correct: '申请更正',
} as const;
