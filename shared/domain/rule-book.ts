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

type Validity = Pick<RuleTerms, 'version' | 'validFrom' | 'validTo'>;

/** Whether a version holds for what was done on `date`, both of its own dates included. */
export const isInForce = ({ validFrom, validTo }: Validity, date: string): boolean =>
  validFrom <= date && (validTo === null || date <= validTo);

/** The version of one rule that holds for what was done on `date`: the newest in force, or null. */
export const versionInForce = <R extends Validity>(versions: readonly R[], date: string): R | null =>
  versions
    .filter((version) => isInForce(version, date))
    .reduce<R | null>(
      (newest, version) => (version.version > (newest?.version ?? 0) ? version : newest),
      null,
    );

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
