import type { RecorderKind, RuleCategory, RuleUnit, SubjectKind } from './points-words';

/** What a rule says of scoring; its title and words are for people. */
export interface RuleTerms {
  readonly ruleId: string;
  readonly version: number;
  readonly category: RuleCategory;
  readonly unit: RuleUnit;
  /** The points are given for every so many units. */
  readonly unitCount: number;
  /** Points for `unitCount` units in tenths; negative takes away. */
  readonly deltaTenths: number;
  /** Most tenths in the period, by amount; null without limit. */
  readonly capDayTenths: number | null;
  readonly capMonthTenths: number | null;
  readonly capQuarterTenths: number | null;
  readonly capYearTenths: number | null;
  /** Beyond so many times in a month each further one counts half; null never. */
  readonly fullTimesPerMonth: number | null;
  readonly appliesTo: readonly SubjectKind[];
  readonly isEvidenceNeeded: boolean;
  /** Who may record it beside those who run the village. */
  readonly recorders: readonly RecorderKind[];
  readonly isConfirmationNeeded: boolean;
  /** Dates, both included; null without end. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A cap over all rules of a category for one subject, as one version of a rule book sets it. */
export interface CategoryCapTerms {
  readonly category: RuleCategory;
  readonly version: number;
  /** Most tenths in the period; null without limit. What is taken away is never counted against it. */
  readonly capMonthTenths: number | null;
  readonly capQuarterTenths: number | null;
  readonly capYearTenths: number | null;
  readonly validFrom: string;
}

type Validity = Pick<RuleTerms, 'version' | 'validFrom' | 'validTo'>;

/** Of several versions the newest that has begun by `date`; null before the first. */
const newestBegun = <V extends { readonly version: number; readonly validFrom: string }>(
  versions: readonly V[],
  date: string,
): V | null =>
  versions
    .filter(({ validFrom }) => validFrom <= date)
    .reduce<V | null>(
      (newest, version) => (version.version > (newest?.version ?? 0) ? version : newest),
      null,
    );

/** Whether a version holds for what was done on `date`, both of its own dates included. */
export const isInForce = ({ validFrom, validTo }: Validity, date: string): boolean =>
  validFrom <= date && (validTo === null || date <= validTo);

/**
 * The version of one rule that holds for what was done on `date`, or null. The newest that has begun by then decides: when that one has
 * ended, the rule is not in force, whatever earlier versions say.
 */
export const versionInForce = <R extends Validity>(versions: readonly R[], date: string): R | null => {
  const newest = newestBegun(versions, date);
  return newest !== null && isInForce(newest, date) ? newest : null;
};

/** Of many rules in many versions, the one version of each that is in force on `date`, in the order given. */
export const rulesInForce = <R extends Validity & { readonly ruleId: string }>(
  rules: readonly R[],
  date: string,
): readonly R[] =>
  rules.filter(
    (rule) =>
      rule ===
      versionInForce(
        rules.filter(({ ruleId }) => ruleId === rule.ruleId),
        date,
      ),
  );

/** The cap over a category that holds for what was done on `date`; null when none was ever set. */
export const categoryCapInForce = <C extends CategoryCapTerms>(
  caps: readonly C[],
  category: RuleCategory,
  date: string,
): C | null =>
  newestBegun(
    caps.filter((cap) => cap.category === category),
    date,
  );
