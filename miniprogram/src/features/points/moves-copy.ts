import type { NotRankedReason } from '@shared/domain/points-words';
import { scoreWords } from '@/words/number-copy';

export const movesCopy = {
  isNew: '新上榜',
  left: '这一期不在榜上',
  leftNote: '上一期在榜上的',
  corrected: '更正过的名次',
  correctedNote: '有异议查实，更正以后的名次和原来公布的',
  place: (rank: number, tenths: number) => `第 ${rank} 名 ${scoreWords(tenths)} 分`,
  notRanked: (count: number) => `没有上榜的 ${count} 个`,
  reasons: {
    joinedLater: '这一期以后才来的',
    noEntry: '这一期没有积分记录',
    optedOut: '自己选了不上榜',
  } satisfies Record<NotRankedReason, string>,
  andMore: (count: number) => `还有 ${count} 个没有列出来`,
  nothing: '和上一期比没有变化',
  nothingAdvice: '谁新上榜、谁离榜、谁没有上榜，会列在这里',
} as const;
