import { deltaPointsWords } from '@/words/number-copy';

export const decideCopy = {
  decisions: {
    uphold: {
      word: '维持',
      title: '维持原分',
      sentence: '这一笔不变，不再冻结。请把理由写清楚，全村都看得到。',
      confirm: '确认维持',
      done: '已答复：维持',
      phrases: ['签到表上有记录', '照片能证明', '两人证明参加了', '按细则应得这些分'],
    },
    correct: {
      word: '更正',
      title: '更正这一笔',
      sentence: '会先冲正原来的一笔，再按您选的记一笔。两笔都留在账上，全村都看得到原因。',
      confirm: '确认更正',
      done: '已答复：更正',
      phrases: ['记错了人', '重复记了', '数量记错了', '查实没有参加'],
    },
  },
  due: '应该得什么',
  dueOptions: { nothing: '不该得分', other: '应得别的分' },
  dueNote: '该记给别人的，更正以后另外记一笔。',
  dueRule: '应得的细则',
  pickRule: '选一条细则',
  quantity: (unit: string) => `数量（${unit}）`,
  needRule: '请选应得的细则',
  answerLabel: '答复（必填）',
  answerPlaceholder: '怎么查的，为什么这样定',
  needAnswer: '请写答复',
  next: '下一步',
  askTitle: '再确认一次',
  ask: {
    uphold: (tenths: number) => `维持这一笔 ${deltaPointsWords(tenths)}。答复以后不能再改。`,
    correct: (tenths: number, instead: string) =>
      `把 ${deltaPointsWords(tenths)} 冲正，改成：${instead}。答复以后不能再改。`,
  },
  nothing: '不得分',
  instead: (title: string, quantity: string, tenths: number) =>
    `${title}，${quantity}，${deltaPointsWords(tenths)}`,
  answerSays: '您的答复',
  back: '再看看',
} as const;
