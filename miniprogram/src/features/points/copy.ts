import type { CutReason, EntrySource, RankingState } from '@shared/domain/points-words';
import { pointsWords } from '@/words/number-copy';
import { cutWords } from '@/words/rule-copy';
import { monthName, monthWords, quarterWords, yearWords } from '@/words/when-copy';

export const copy = {
  boardLabel: '看哪一张榜',
  states: { running: '进行中', publicity: '公示中', final: '已确定' } satisfies Record<RankingState, string>,
  stateWords: {
    running: '这个月还没过完，名次还会变，下月 1 日公布',
    closing: '这个月已经过完，正在月结，公布以前名次还会变',
    final: '公示已经结束，名次不再变',
  },
  month: monthWords,
  pickMonth: '看哪个月、哪一季、哪一年',
  empty: '这张榜还没有人',
  emptyAdvice: '有了积分记录，这里就能看到',
  averageNote: (memberCount: number, total: string) => `${memberCount} 名党员，共 ${total} 分`,
  averageWords: '按党员人均的分排，人多人少一样比。点一行，看怎么算出来的。',
  toNext: (points: string) => `再得 ${points} 分升一名`,
  leading: '排在第一',
  sources: {
    instant: '村里记的',
    checkIn: '活动打卡',
    snapshot: '随手拍',
    visit: '联户走访',
    claim: '申报',
    batch: '批量记的',
    import: '表格导入',
    reversal: '冲正',
  } satisfies Record<EntrySource, string>,
  entriesOf: (name: string) => `${name}的积分`,
  entriesCount: '积分明细',
  scoreOfMonth: (month: string) => `分 · ${monthName(month)}`,
  scoreUnit: '分',
  monthSum: (month: string, tenths: number) => `${monthWords(month)} · ${pointsWords(tenths)}`,
  ofSpan: (span: string) =>
    `${span.includes('Q') ? quarterWords(span) : `${yearWords(span)}全年`}，按月列在下面`,
  trend: '这几个月',
  trendLabel: '看哪个月的明细',
  trendPoint: (month: string, tenths: number) => `${monthName(month)} ${pointsWords(tenths)}`,
  allMonths: '看所有月份',
  noEntries: '还没有积分记录',
  noEntriesAdvice: '参加活动打卡、做好事，村里记上后就在这里',
  reversed: '已冲正',
  cut: (asked: number, cutBy: CutReason | null) =>
    `本来是 ${pointsWords(asked)}${cutBy === null ? '' : `，${cutWords[cutBy]}`}`,
  frozen: '异议处理中',
  corrected: '已更正',
} as const;
