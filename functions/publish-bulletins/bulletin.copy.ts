import { categoryWords } from '@shared/domain/points-copy';
import type { RuleCategory } from '@shared/domain/points-words';
import { shortSeal } from '@shared/domain/seal';
import { inPoints, leaderLine } from '../points/boards/leader-line.copy';
import type { BulletinFacts } from './bulletin-facts';

/** As the rule book calls them; beside the others' an applicant's parts say whose they are. */
const partWords: Readonly<Record<RuleCategory, string>> = {
  ...categoryWords,
  applicantTasks: '入党积极分子任务',
  applicantActivities: '入党积极分子活动',
};

const halfWords = (period: string): string => {
  const [year = '', half = ''] = period.split('-');
  return `${year}年${half === 'H1' ? '上' : '下'}半年`;
};

const monthWords = (month: string): string => `${Number(month.slice(5))}月`;

export interface BulletinWords extends BulletinFacts {
  readonly villageName: string;
  readonly period: string;
  readonly memberCount: number;
  readonly entryCount: number;
  /** Rank, name and score of those in front, as the village shows names. */
  readonly leaders: readonly { readonly rank: number; readonly name: string; readonly scoreTenths: number }[];
}

/** The notice that sums a half-year up. */
export const bulletinNotice = (facts: BulletinWords) => {
  const { villageName, period, memberCount, entryCount, leaders } = facts;
  const { categories, objectionCount, correctionCount, seals } = facts;
  const half = halfWords(period);
  const byCategory = categories.map(
    ({ category, tenths }) => `${partWords[category]}：${inPoints(tenths)}分`,
  );
  const bySeal = seals.map(({ month, seal }) => `${monthWords(month)}：${shortSeal(seal)}`);
  return {
    title: `${half}积分通报`,
    text: [
      `${villageName}${half}共记事${entryCount}条，${memberCount}名党员参加排名。各月榜单都已公示期满，现将积分情况通报如下。`,
      ...(leaders.length === 0 ? [] : [`排在前面的是：\n${leaders.map(leaderLine).join('\n')}`]),
      ...(byCategory.length === 0 ? [] : [`各类积分：\n${byCategory.join('\n')}`]),
      `半年里共收到异议${objectionCount}件，更正${correctionCount}件。`,
      ...(bySeal.length === 0 ? [] : [`各月封存码，任何人都可以用它核对榜单：\n${bySeal.join('\n')}`]),
    ].join('\n\n'),
    publisherName: `${villageName}党支部`,
  };
};
