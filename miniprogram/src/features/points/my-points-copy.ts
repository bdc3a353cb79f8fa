import { monthName } from '@/words/when-copy';
import { scoreWords } from '@/words/number-copy';

export const myPointsCopy = {
  title: '我的积分',
  why: '看明细',
  unit: (month: string) => `分 · ${monthName(month)}`,
  rank: (month: string, rank: number) => `${monthName(month)}榜第 ${rank} 名`,
  inPublicity: '公示中',
  trendPoint: (month: string, tenths: number) => `${monthName(month)} ${scoreWords(tenths)} 分`,
  noneYet: '这个月还没有积分',
} as const;
