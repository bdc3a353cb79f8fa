import type { Outcome } from './step';

/** The one line everything ends with, and whether all is well. Nothing at all is not well. */
export function closingLine(outcomes: readonly Outcome[]): {
  readonly line: string;
  readonly isWell: boolean;
} {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  return { line: `${passed} passed, ${failed} failed`, isWell: failed === 0 && passed > 0 };
}
