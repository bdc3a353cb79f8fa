import { pointsLimits } from '@shared/contract/points';
import type { BatchSource } from './batch-state';

export const batchCopy = {
  sourceLabel: '记给哪些',
  sources: { people: '选人', households: '选户', activity: '活动来的人' } satisfies Record<
    BatchSource,
    string
  >,
  noun: { people: '人', households: '户', activity: '人' } satisfies Record<BatchSource, string>,
  search: { people: '输入姓名里的字', households: '输入户主姓名里的字' },
  pickActivity: '选活动',
  activity: '哪一次活动',
  activityNote: (count: number) => `打卡 ${count} 人`,
  noActivities: '村里还没有开过活动',
  noActivitiesAdvice: '可以改成选人',
  noCheckIns: '这次活动还没有人打卡',
  nobody: '没有找到',
  nobodyAdvice: '换一个字再找找',
  chosen: (count: number, noun: string) => `已选 ${count} ${noun}`,
  choosePage: (count: number) => `选中这 ${count} 个`,
  dropAll: '全不选',
  submit: (count: number, noun: string) => (count === 0 ? '请先选人' : `给 ${count} ${noun}记上`),
  confirmTitle: '请核对',
  confirm: (count: number, noun: string, rule: string, points: string) =>
    `${count} ${noun}，每${noun}${rule}，${points}。记上后马上算进本月，大家都能看到。`,
  done: (count: number) => `已给 ${count} 个记上`,
  wish: (count: number, noun: string, rule: string) => `${rule}，${count} ${noun}`,
  needChosen: '请先选记给谁',
  tooMany: `一次最多记 ${pointsLimits.batchMax} 个，请分几次记`,
  resultTitle: '记好了',
  resultSum: (given: number, none: number) =>
    none === 0 ? `${given} 个都记上了` : `${given} 个记上了，${none} 个已经到上限，没有加分`,
  noRoom: '没有加分',
  again: '再记一批',
} as const;
