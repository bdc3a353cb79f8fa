import { addCounts, countSkipped, type Counts } from './report-counts';

/** The parts read of `jest --json`. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * A file that could not even be loaded counts as one failure, because none of its tests ran, and so does a folder that
 * brought no test at all.
 */
export function jestCounts(report: JestReport, folders: readonly string[] = []): Counts {
  const assertions = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const skipped = assertions.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const silent = folders.filter(
    (folder) => !report.testResults.some(({ name }) => name.includes(`/${folder}/`)),
  );
  const ran: Counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length + silent.length,
    remarks: [
      ...assertions.filter(({ status }) => status === 'failed').map(({ fullName }) => `failed: ${fullName}`),
      ...broken.map(({ name }) => `could not run: ${name}`),
      ...silent.map((folder) => `no test found in ${folder}`),
    ],
  };
  return addCounts(ran, countSkipped(skipped.map(({ fullName }) => fullName)));
}
