import { leaderLine } from '../points/boards/leader-line.copy';

const monthWords = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const dayWords = (date: string): string => {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
};

export interface PublicityFacts {
  readonly villageName: string;
  readonly month: string;
  readonly publicityUntil: string;
  readonly memberCount: number;
  readonly entryCount: number;
  /** Rank, name and score of those in front. */
  readonly leaders: readonly { readonly rank: number; readonly name: string; readonly scoreTenths: number }[];
}

/** The notice that a month's ranking has been published. */
export const publicityNotice = (facts: PublicityFacts) => {
  const [year = '', month = ''] = facts.month.split('-');
  const lastDay = dayWords(facts.publicityUntil);
  const leaders = facts.leaders.map(leaderLine);
  return {
    title: `${monthWords[Number(month) - 1] ?? month}月党员积分公示`,
    text: [
      `${facts.villageName}${year}年${Number(month)}月党员积分已经汇总，共有${facts.memberCount}名党员参加排名，记事${facts.entryCount}条，现予公示。公示期到${lastDay}为止。`,
      ...(leaders.length === 0 ? [] : [`本月排在前面的是：\n${leaders.join('\n')}`]),
      '完整榜单请在「积分榜」查看，点开姓名可以看到每一条记事的依据和记录人。对积分有不同意见的，请在公示期内向村党支部或村务监督委员会反映。',
    ].join('\n\n'),
    publisherName: `${facts.villageName}党支部`,
  };
};
