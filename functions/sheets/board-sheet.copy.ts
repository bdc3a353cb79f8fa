import { boardTitles } from '@shared/domain/points-copy';
import type { NotRankedReason, RankingBoard, RankingState } from '@shared/domain/points-words';
import { monthTitle } from './ledger-sheet.copy';

interface BoardOfPeriod {
  readonly board: RankingBoard;
  readonly unitName: string;
  readonly month: string;
  readonly quarter: string | null;
  readonly year: string | null;
}

/** `吴桥村2026年10月`, `吴桥村2026年第4季度`, `吴桥村2026年` */
const periodTitle = ({ unitName, month, quarter, year }: BoardOfPeriod): string => {
  if (year !== null) return `${unitName}${year}年`;
  if (quarter !== null) return `${unitName}${quarter.slice(0, 4)}年第${quarter.slice(6)}季度`;
  return monthTitle(unitName, month);
};

export const boardFileName = (ranking: BoardOfPeriod): string =>
  `${periodTitle(ranking)}${boardTitles[ranking.board]}.xlsx`;

const stateWords: Readonly<Record<RankingState, string>> = {
  running: '还没过完，名次还会变',
  publicity: '公示中',
  final: '公示已结束',
};

export const boardWords = {
  rank: '名次',
  grid: '网格',
  members: '党员数',
  total: '总分',
  score: '积分',
  average: '人均积分',
  change: '比上期',
  fresh: '新上榜',
  same: '持平',
  up: (places: number) => `升 ${places}`,
  down: (places: number) => `降 ${places}`,
  frozen: '有异议、待答复的分',
  rankBefore: '公示时名次',
  scoreBefore: '公示时积分',
  about: '榜的说明',
  aboutHeadings: ['项目', '内容'],
  board: '榜',
  state: '状态',
  stateOf: (state: RankingState) => stateWords[state],
  publishedOn: '公布日期',
  publicityUntil: '公示到',
  entries: '积分记录',
  entryCount: (count: number) => `${count} 笔`,
  objections: '异议',
  objectionCounts: (waiting: number, upheld: number, corrected: number) =>
    `待答复 ${waiting} 件，维持 ${upheld} 件，更正 ${corrected} 件`,
  seal: '封存码',
  notSealed: '还没有封存',
  wholeSeal: '封存码全文',
  left: '上期在榜、这期不在',
  notRanked: '没有上榜',
  notRankedCount: (count: number) => `${count} 人`,
  reasons: {
    joinedLater: '这个月之后才来',
    noEntry: '没有积分记录',
    optedOut: '本人选择不上榜',
  } as Readonly<Record<NotRankedReason, string>>,
  none: '无',
} as const;

export const boardTitle = (ranking: BoardOfPeriod): string =>
  `${periodTitle(ranking)}${boardTitles[ranking.board]}`;
