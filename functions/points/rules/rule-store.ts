import { rulePresets as presetKeys, type Rule, type RulePresetKey } from '@shared/contract/rules';
import type { Documents, Stored } from '../../_runtime/documents';
import { findAll } from '../../_runtime/find-all';
import type { PresetRule } from './presets/preset-rule';
import { rulePresets } from './presets/rule-presets.copy';

/** Where a rule was copied from: a rule of a preset, or one version of a rule of a unit above. */
export type RuleOrigin =
  | { readonly kind: 'preset'; readonly preset: RulePresetKey; readonly key: string }
  | {
      readonly kind: 'unit';
      readonly unitCode: string;
      readonly ruleId: string;
      readonly version: number;
    };

/** One version of a rule of one unit's book. A rule that changes gets another version; this one stays for its entries. */
export interface RuleDocument extends Stored, Rule {
  /** The county, township or village whose book it stands in. */
  readonly unitCode: string;
  /** Place in the rule book. */
  readonly order: number;
  /** Left out of a rule the unit has written itself. */
  readonly origin?: RuleOrigin;
}

/** The one document that can be a rule's version of that number: of two who write it at once one is refused. */
export const ruleVersionIdOf = (ruleId: string, version: number): string => `${ruleId}:v${version}`;

/** The id of a unit's own copy of a rule: the same rule has the same ending in every book. */
export const copiedRuleIdOf = (unitCode: string, key: string): string => `${unitCode}-${key}`;

/** What a preset says, with everything it leaves out. */
export const presetTermsOf = ({ key: _key, appliesTo, recorders = [], ...preset }: PresetRule) => ({
  capDayTenths: null,
  capMonthTenths: null,
  capQuarterTenths: null,
  capYearTenths: null,
  unitCount: 1,
  fullTimesPerMonth: null,
  isEvidenceNeeded: false,
  isConfirmationNeeded: false,
  ...preset,
  appliesTo: [...appliesTo],
  recorders: [...recorders],
});

/** The presets as the first versions of a unit's own rule book, in force from `validFrom` on. */
export const presetRulesOf = (unitCode: string, validFrom: string): readonly RuleDocument[] =>
  presetKeys
    .flatMap((preset) => rulePresets[preset].rules.map((rule) => ({ preset, rule })))
    .map(({ preset, rule }, order) => {
      const ruleId = copiedRuleIdOf(unitCode, rule.key);
      return {
        _id: ruleVersionIdOf(ruleId, 1),
        unitCode,
        order,
        ruleId,
        version: 1,
        ...presetTermsOf(rule),
        validFrom,
        validTo: null,
        origin: { kind: 'preset', preset, key: rule.key },
      };
    });

/** A book grows by a version with every change, and is read whole, however long it has become. */
const inBookOrder = [
  ['order', 'asc'],
  ['_id', 'asc'],
] as const;

export const ruleStore = (documents: Documents) => ({
  /** Every version of every rule of a unit's book, in the order of the book. */
  list: (unitCode: string): Promise<readonly RuleDocument[]> =>
    findAll<RuleDocument>(documents, 'pointsRules', { where: { unitCode }, order: inBookOrder }),

  /** Every version of one rule; none when the unit has no such rule. */
  versions: (unitCode: string, ruleId: string): Promise<readonly RuleDocument[]> =>
    findAll<RuleDocument>(documents, 'pointsRules', { where: { unitCode, ruleId }, order: inBookOrder }),

  /** The version an entry was made under. */
  async findVersion(ruleId: string, version: number): Promise<RuleDocument> {
    const found = await documents.get<RuleDocument>('pointsRules', ruleVersionIdOf(ruleId, version));
    if (found === null) throw new Error(`rule ${ruleVersionIdOf(ruleId, version)} of an entry is missing`);
    return found;
  },

  async insert(rules: readonly RuleDocument[]): Promise<void> {
    for (const rule of rules) await documents.insert('pointsRules', rule);
  },
});
