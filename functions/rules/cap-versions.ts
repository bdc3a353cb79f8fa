import type { CategoryCap } from '@shared/contract/rules';
import type { RuleCategory } from '@shared/domain/points-words';
import { categoryCapIdOf, type CategoryCapDocument } from '../points/rules/category-cap-store';

type CapTerms = Omit<CategoryCap, 'validFrom'>;

/** The newest version of the cap over a category, whatever day it begins on; null when none was ever set. */
export const newestCap = (
  caps: readonly CategoryCapDocument[],
  category: RuleCategory,
): CategoryCapDocument | null =>
  caps
    .filter((cap) => cap.category === category)
    .reduce<CategoryCapDocument | null>(
      (newest, cap) => (cap.version > (newest?.version ?? 0) ? cap : newest),
      null,
    );

export const isSameCap = (one: CapTerms, other: CapTerms): boolean =>
  one.capMonthTenths === other.capMonthTenths &&
  one.capQuarterTenths === other.capQuarterTenths &&
  one.capYearTenths === other.capYearTenths;

interface NextCap {
  readonly cap: CapTerms;
  readonly newest: CategoryCapDocument | null;
  readonly validFrom: string;
}

/** The version of a cap that follows the newest. */
export const capVersion = (unitCode: string, { cap, newest, validFrom }: NextCap): CategoryCapDocument => {
  const { category, capMonthTenths, capQuarterTenths, capYearTenths } = cap;
  const version = (newest?.version ?? 0) + 1;
  return {
    _id: categoryCapIdOf(unitCode, { category, version }),
    ...{ unitCode, category, version, capMonthTenths, capQuarterTenths, capYearTenths, validFrom },
  };
};
