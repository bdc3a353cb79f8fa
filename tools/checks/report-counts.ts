/** What a test runner's own report says. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly remarks: readonly string[];
}

/**
 * A test that did not run proves nothing, so it counts as failed, unless its title says why: `… (skipped: no keys in the
 * environment)`. Either way it is told.
 */
export function countSkipped(titles: readonly string[]): Counts {
  const unexplained = titles.filter((title) => !/\(skipped: [^)]+\)/.test(title));
  return {
    passed: 0,
    failed: unexplained.length,
    remarks: titles.map((title) =>
      unexplained.includes(title) ? `skipped without a reason: ${title}` : `not run: ${title}`,
    ),
  };
}

export function addCounts(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    remarks: [...one.remarks, ...other.remarks],
  };
}
