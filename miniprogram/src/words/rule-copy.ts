import type { Rule } from '@shared/contract/rules';
import { unitWords } from '@shared/domain/points-copy';
import type { CutReason, RuleUnit } from '@shared/domain/points-words';
import { pointsWords } from './number-copy';

type Given = Pick<Rule, 'unit' | 'unitCount' | 'deltaTenths'>;

/** `每次`, `每小时`, `每 100 元`: what the points of a rule are given for. */
export const perUnitWords = ({ unit, unitCount }: Pick<Given, 'unit' | 'unitCount'>): string =>
  unitCount === 1 ? `每${unitWords[unit]}` : `每 ${unitCount} ${unitWords[unit]}`;

/** `每次 5.0 分`, `每次扣 3.0 分`. */
export const givenWords = (rule: Given): string =>
  `${perUnitWords(rule)}${rule.deltaTenths < 0 ? '扣' : ''} ${pointsWords(Math.abs(rule.deltaTenths))}`;

/** `3 次`, `250 元`. */
export const quantityWords = (quantity: number, unit: RuleUnit): string => `${quantity} ${unitWords[unit]}`;

type Caps = Pick<
  Rule,
  | 'capDayTenths'
  | 'capMonthTenths'
  | 'capQuarterTenths'
  | 'capYearTenths'
  | 'fullTimesPerMonth'
  | 'deltaTenths'
> &
  Partial<Pick<Rule, 'unit'>>;

/** What limits a rule, in words: empty when nothing does. */
export const capsWords = (rule: Caps): string => {
  // Of hours each hour is a time; of yuan and households what is counted are the times.
  const timesUnit = rule.unit === 'hour' ? 'hour' : 'time';
  const most = rule.deltaTenths < 0 ? '最多扣' : '最多';
  const caps = [
    ['一天', rule.capDayTenths],
    ['一月', rule.capMonthTenths],
    ['一季', rule.capQuarterTenths],
    ['一年', rule.capYearTenths],
  ] as const;
  return [
    ...caps.flatMap(([period, tenths]) =>
      tenths === null ? [] : [`${period}${most} ${pointsWords(tenths)}`],
    ),
    ...(rule.fullTimesPerMonth === null
      ? []
      : [`一月满 ${rule.fullTimesPerMonth} ${unitWords[timesUnit]}以后减半`]),
  ].join('，');
};

/** What left less of an entry than its rule gives. */
export const cutWords = {
  day: '这一天的分已经到上限',
  month: '这个月的分已经到上限',
  quarter: '这个季度的分已经到上限',
  year: '这一年的分已经到上限',
  categoryMonth: '这一类这个月的分已经到上限',
  categoryQuarter: '这一类这个季度的分已经到上限',
  categoryYear: '这一类这一年的分已经到上限',
  diminishing: '这个月做得多了，后面的减半记',
} as const satisfies Record<CutReason, string>;
