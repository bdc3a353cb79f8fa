import type { CategoryCap, RulePresetKey } from '@shared/contract/rules';
import { rulePresets as presetKeys } from '@shared/contract/rules';
import type { Documents, Stored } from '../../_runtime/documents';
import { findAll } from '../../_runtime/find-all';
import { rulePresets } from './presets/rule-presets.copy';

/** One version of a cap over a category of a unit's book. Never rewritten: the newest that has begun decides. */
export interface CategoryCapDocument extends Stored, CategoryCap {
  readonly unitCode: string;
  readonly version: number;
}

export const categoryCapIdOf = (
  unitCode: string,
  { category, version }: Pick<CategoryCapDocument, 'category' | 'version'>,
): string => `${unitCode}:${category}:v${version}`;

/** The caps of some presets as the first versions of a unit's book; of all presets when none is named. */
export const presetCapsOf = (
  unitCode: string,
  validFrom: string,
  presets: readonly RulePresetKey[] = presetKeys,
): readonly CategoryCapDocument[] =>
  presets
    .flatMap((preset) => rulePresets[preset].categoryCaps)
    .map(({ category, capYearTenths }) => ({
      _id: categoryCapIdOf(unitCode, { category, version: 1 }),
      ...{ unitCode, category, version: 1, capMonthTenths: null, capQuarterTenths: null },
      ...{ capYearTenths, validFrom },
    }));

export const categoryCapStore = (documents: Documents) => ({
  /** Every version of every cap of a unit's book. */
  list: (unitCode: string): Promise<readonly CategoryCapDocument[]> =>
    findAll<CategoryCapDocument>(documents, 'categoryCaps', { where: { unitCode }, order: [['_id', 'asc']] }),

  async insert(caps: readonly CategoryCapDocument[]): Promise<void> {
    for (const cap of caps) await documents.insert('categoryCaps', cap);
  },
});
