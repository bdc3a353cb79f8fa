import type { RecorderKind, RuleCategory, RuleUnit, SubjectKind } from '@shared/domain/points-words';

/** One rule of a preset, before a unit has taken it over. What is left out is not limited, not wanted or one. */
export interface PresetRule {
  /** Stays the same in every unit. */
  readonly key: string;
  readonly category: RuleCategory;
  readonly title: string;
  readonly words: string;
  readonly unit: RuleUnit;
  readonly unitCount?: number;
  readonly deltaTenths: number;
  readonly capDayTenths?: number;
  readonly capMonthTenths?: number;
  readonly capQuarterTenths?: number;
  readonly capYearTenths?: number;
  readonly fullTimesPerMonth?: number;
  readonly appliesTo: readonly SubjectKind[];
  readonly isEvidenceNeeded?: boolean;
  readonly recorders?: readonly RecorderKind[];
  readonly isConfirmationNeeded?: boolean;
}

export const person = ['person'] as const;
export const household = ['household'] as const;
export const both = ['person', 'household'] as const;
export const applicant = ['applicant'] as const;
