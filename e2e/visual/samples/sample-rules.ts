import type { Rule } from '@shared/contract/rules';

const rule = (ruleId: string, title: string, more: Partial<Rule> = {}): Rule => ({
  ...{ ruleId, version: 1, category: 'voluntaryService', title },
  words: '参加村里组织的义务劳动、志愿服务，每次加 5 分，每月最多加 20 分。',
  ...{ unit: 'time', deltaTenths: 50, capDayTenths: null, capMonthTenths: 200, capYearTenths: null },
  ...{
    unitCount: 1,
    capQuarterTenths: null,
    fullTimesPerMonth: null,
    recorders: [],
    isConfirmationNeeded: false,
  },
  ...{ appliesTo: ['person'], isEvidenceNeeded: false, validFrom: '2026-01-01', validTo: null },
  ...more,
});

/** A few rules as the village's book in force has them. */
export const sampleRules = [
  rule('party-day', '参加主题党日', { category: 'organisationLife', deltaTenths: 30, capMonthTenths: null }),
  rule('voluntary', '参加志愿服务'),
  rule('pioneer', '急难险重任务中冲在前', {
    category: 'pioneerExample',
    deltaTenths: 100,
    isEvidenceNeeded: true,
  }),
  rule('tidy-yard', '庭院干净整洁', {
    category: 'villageEnvironment',
    appliesTo: ['household'],
    unit: 'household',
  }),
  rule('good-deed', '好人好事', { category: 'customsAndVirtue', appliesTo: ['person', 'household'] }),
  rule('self-study', '个人自学有笔记', {
    category: 'organisationLife',
    deltaTenths: 10,
    capMonthTenths: 40,
    isConfirmationNeeded: true,
    recorders: ['claim'],
  }),
  rule('donation', '为村里捐款', {
    category: 'customsAndVirtue',
    appliesTo: ['person', 'household'],
    unit: 'yuan',
    unitCount: 100,
    deltaTenths: 10,
    capYearTenths: 200,
    isConfirmationNeeded: true,
    recorders: ['claim'],
  }),
  rule('key-moment', '急难任务表现突出', { category: 'keyMoments', appliesTo: ['applicant'] }),
  rule('grid-of-month', '网格环境评比第一', { category: 'villageEnvironment', appliesTo: ['grid'] }),
  rule('absent', '无故不参加组织生活', { category: 'discipline', deltaTenths: -20, capMonthTenths: null }),
];

/** Those the sample entries are of. */
