import { villageCode } from '../../_runtime/testing';
import { documents } from '../../_runtime/documents';
import { categoryCapIdOf, categoryCapStore, type CategoryCapDocument } from '../rules/category-cap-store';
import { presetRulesOf, ruleStore, ruleVersionIdOf, type RuleDocument } from '../rules/rule-store';

const template = presetRulesOf(villageCode, '2026-01-01')[0] as RuleDocument;

/** A rule of a test's own: a point a time, no caps, for a person. */
export const aRule = (ruleId: string, terms: Partial<RuleDocument> = {}): RuleDocument => ({
  ...template,
  ...{ ruleId, title: `title of ${ruleId}`, category: 'pioneerExample', unit: 'time', deltaTenths: 10 },
  ...{ capDayTenths: null, capMonthTenths: null, capQuarterTenths: null, capYearTenths: null },
  ...{ appliesTo: ['person'], recorders: [] },
  ...terms,
  _id: ruleVersionIdOf(ruleId, terms.version ?? 1),
});

/** Writes rules into the village's book. */
export const insertRules = (rules: readonly RuleDocument[]): Promise<void> =>
  ruleStore(documents).insert(rules);

/** Sets a cap over a category of the village's book. */
export const insertCategoryCap = (
  cap: Partial<CategoryCapDocument> & Pick<CategoryCapDocument, 'category'>,
): Promise<void> => {
  const { category, version = 1 } = cap;
  return categoryCapStore(documents).insert([
    {
      ...{ _id: categoryCapIdOf(villageCode, { category, version }), unitCode: villageCode, version },
      ...{ capMonthTenths: null, capQuarterTenths: null, capYearTenths: null, validFrom: '2026-01-01' },
      ...cap,
    },
  ]);
};
