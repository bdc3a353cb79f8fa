import { addCounts, countSkipped, type Counts } from './report-counts';

/** The parts read of Playwright's json reporter. */
export interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  /** What went wrong outside any test. */
  readonly errors: readonly { readonly message?: string }[];
}

export interface PlaywrightSuite {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly projectName: string; readonly status: PlaywrightStatus }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

/** `flaky` passed only when it was tried again. */
export type PlaywrightStatus = 'expected' | 'unexpected' | 'flaky' | 'skipped';

interface Result {
  readonly title: string;
  readonly status: PlaywrightStatus;
}

export function playwrightCounts(report: PlaywrightReport): Counts {
  const results = report.suites.flatMap((suite) => resultsOf(suite, []));
  const titles = (status: PlaywrightStatus): string[] =>
    results.filter((result) => result.status === status).map(({ title }) => title);
  const failed = titles('unexpected');
  const flaky = titles('flaky');
  const ran: Counts = {
    passed: titles('expected').length,
    failed: failed.length + flaky.length + report.errors.length,
    remarks: [
      ...failed.map((title) => `failed: ${title}`),
      ...flaky.map((title) => `passed only when tried again: ${title}`),
      ...report.errors.map(({ message = 'no message' }) => `error: ${message.split('\n')[0] ?? ''}`),
    ],
  };
  return addCounts(ran, countSkipped(titles('skipped')));
}

function resultsOf(suite: PlaywrightSuite, parents: readonly string[]): Result[] {
  const path = [...parents, suite.title];
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.map(({ status }) => ({ title: [...path, title].join(' › '), status })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => resultsOf(inner, path))];
}
