import type { Ranking } from '@shared/contract/points';
import { boardCountWords, boardTitles } from '@shared/domain/points-copy';
import type { RankingBoard } from '@shared/domain/points-words';
import { pointsWords, scoreWords } from '@/words/number-copy';
import {
  daysLeftWords,
  momentWords,
  monthName,
  monthWords,
  quarterWords,
  yearWords,
} from '@/words/when-copy';
import type { BoardMoves, Openness } from './board-state';

/** What is the caller's own on a board. */
const own: Readonly<Record<RankingBoard, string>> = {
  person: '我',
  household: '我家',
  grid: '我的网格',
  village: '我们村',
  township: '我们乡镇',
};

/** Why the caller has no row on a board. */
const absent: Readonly<Record<RankingBoard, string>> = {
  person: '这张榜只排党员',
  household: '您家还没有积分',
  grid: '您还没有分到网格',
  village: '您的村还没有上榜',
  township: '您的乡镇还没有上榜',
};

export const boardCopy = {
  title: (unitName: string, board: RankingBoard) => `${unitName}${boardTitles[board]}`,
  period: ({ month, quarter, year }: Pick<Ranking, 'month' | 'quarter' | 'year'>) => {
    if (year !== null) return `${yearWords(year)}全年`;
    return quarter === null ? monthWords(month) : quarterWords(quarter);
  },
  wholeYear: '全年',
  running: '进行中',
  runningYear: '按到今天为止记下的分排，名次还会变',
  pastYear: '按全年记下的分排',
  pastQuarter: '按这一季记下的分排',
  publicity: (until: string) => `公示${daysLeftWords(until)}。觉得哪一笔不对，点开就能看为什么。`,
  count: (board: RankingBoard, rowCount: number, entryCount: number) =>
    `${boardCountWords(board, rowCount)}，由 ${entryCount} 笔记录算出来。`,
  equals: '分一样的名次并列。',
  isNew: '新上榜',
  frozen: '异议处理中',
  frozenPoints: (tenths: number) => `其中 ${pointsWords(tenths)}有异议`,
  before: (rank: number, tenths: number) => `更正前第 ${rank} 名 ${pointsWords(tenths)}`,
  objections: (count: number) => `${count} 件异议处理中`,
  objectionsDone: (upheld: number, corrected: number) =>
    [
      ...(corrected === 0 ? [] : [`异议查实更正 ${corrected} 件`]),
      ...(upheld === 0 ? [] : [`查后维持 ${upheld} 件`]),
    ].join('，'),
  moves: ({ corrected, isNew, left, notRanked }: BoardMoves) =>
    [
      ...(corrected === 0 ? [] : [`更正 ${corrected} 个名次`]),
      ...(isNew === 0 ? [] : [`新上榜 ${isNew}`]),
      ...(left === 0 ? [] : [`离榜 ${left}`]),
      ...(notRanked === 0 ? [] : [`没有上榜 ${notRanked}`]),
    ].join(' · '),
  sealedAt: (at: string) => `${momentWords(at)}封存`,
  verify: '核对这张榜',
  own,
  absent,
  absentHousehold: '看农户榜',
  openness: {
    masked: '村里定了榜上只写姓。您自己的名字只有您看得到。',
    ownOnly: '村里定了各人只看自己的名次。您的名次别人看不到。',
  } satisfies Readonly<Record<Exclude<Openness, 'open' | 'closed'>, string>>,
  closed: '村里定了不公开每个人的名次',
  closedAdvice: '各网格的名次可以看。您自己的名次在最下面，只有您看得到。',
  closedAction: '看网格榜',
  emptyPeople: '这张榜上没有能看的名次',
  emptyPeopleAdvice: '有了积分记录就会排上。也可能是村里定了不公开每个人的名次。',
  notPublished: '这张榜还没有公布',
  notPublishedAdvice: '乡镇的榜等各村都公布了才排得出来。各村的榜现在就能看。',
  toPublished: (month: string) => `看${monthName(month)}榜`,
  onlyYouSee: '您的名次只有您看得到',
  whyOf: (name: string, score: string) => `${name}为什么是 ${score} 分`,
  averageOf: '人均',
  average: (tenths: number) => pointsWords(tenths),
  total: '一共得分',
  members: '党员人数',
  membersOf: (count: number) => `${count} 人`,
  howAverage: (total: number, count: number, average: number) =>
    `${scoreWords(total)} ÷ ${count} = ${scoreWords(average)}`,
  averageRule:
    '把这里党员的分加起来，除以党员人数，四舍五入到 0.1 分。没有得分的党员也算人数。这样人多人少一样比。',
  peopleOf: (villageName: string) => `看${villageName}的党员榜`,
  hiddenTitle: '为什么看不到是谁',
  hiddenRule:
    '村里定了榜上只写姓，别人的积分明细也不公开。书记、村干部和村监委看得到每一笔，有疑问可以请他们查。',
  share: (title: string, period: string) => `${title} · ${period}`,
} as const;
