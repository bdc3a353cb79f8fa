import type { Rule } from '@shared/contract/rules';
import type { Documents, Stored } from '../_runtime/documents';
import { rulePreset } from './rule-preset.copy';

/** One version of a rule of one village. A rule that changes gets another version; this one stays for its entries. */
export interface RuleDocument extends Stored, Rule {
  readonly villageCode: string;
  /** Place in the rule book. */
  readonly order: number;
}

/** More versions than any village's rule book has seen. */
const rulesMax = 1_000;

const idOf = (ruleId: string, version: number): string => `${ruleId}:v${version}`;

/** The preset as the first version of a village's own rule book, in force from `validFrom` on. */
export const presetRulesOf = (villageCode: string, validFrom: string): readonly RuleDocument[] =>
  rulePreset.map(({ key, appliesTo, ...preset }, order) => {
    const ruleId = `${villageCode}-${key}`;
    return {
      _id: idOf(ruleId, 1),
      villageCode,
      order,
      ruleId,
      version: 1,
      capDayTenths: null,
      capMonthTenths: null,
      capQuarterTenths: null,
      capYearTenths: null,
      unitCount: 1,
      fullTimesPerMonth: null,
      isEvidenceNeeded: false,
      isConfirmationNeeded: false,
      recorders: [],
      ...preset,
      appliesTo: [...appliesTo],
      validFrom,
      validTo: null,
    };
  });

export const ruleStore = (documents: Documents) => ({
  /** Every version of every rule, in the order of the book. */
  list: (villageCode: string): Promise<RuleDocument[]> =>
    documents.find('pointsRules', { where: { villageCode }, order: [['order', 'asc']], limit: rulesMax }),

  /** Every version of one rule; none when the village has no such rule. */
  async versions(villageCode: string, ruleId: string): Promise<RuleDocument[]> {
    return documents.find('pointsRules', { where: { villageCode, ruleId } });
  },

  /** The version an entry was made under. */
  async findVersion(ruleId: string, version: number): Promise<RuleDocument> {
    const found = await documents.get<RuleDocument>('pointsRules', idOf(ruleId, version));
    if (found === null) throw new Error(`rule ${idOf(ruleId, version)} of an entry is missing`);
    return found;
  },

  async insert(rules: readonly RuleDocument[]): Promise<void> {
    for (const rule of rules) await documents.insert('pointsRules', rule);
  },
});
