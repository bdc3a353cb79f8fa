import { closingLine } from './closing-line';
import { jestCounts, type JestReport } from './jest-counts';
import { playwrightCounts, type PlaywrightReport } from './playwright-counts';
import type { Outcome } from './step';

const aSuite = (
  name: string,
  assertions: Readonly<Record<string, string>>,
  status = 'passed',
): JestReport['testResults'][number] => ({
  name,
  status,
  message: '',
  assertionResults: Object.entries(assertions).map(([fullName, result]) => ({ fullName, status: result })),
});

const aJestReport = (testResults: JestReport['testResults']): JestReport => {
  const statuses = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  );
  return {
    numPassedTests: statuses.filter((status) => status === 'passed').length,
    numFailedTests: statuses.filter((status) => status === 'failed').length,
    testResults,
  };
};

test('passed and failed tests of jest are counted and the failed ones named', () => {
  const report = aJestReport([aSuite('/repo/shared/a.test.ts', { one: 'passed', two: 'failed' }, 'failed')]);
  expect(jestCounts(report)).toEqual({ passed: 1, failed: 1, remarks: ['failed: two'] });
});

test('a file that cannot be loaded is a failure', () => {
  const report = aJestReport([aSuite('/repo/shared/a.test.ts', {}, 'failed')]);
  expect(jestCounts(report)).toEqual({
    passed: 0,
    failed: 1,
    remarks: ['could not run: /repo/shared/a.test.ts'],
  });
});

test('a folder without any test is a failure', () => {
  const report = aJestReport([aSuite('/repo/shared/a.test.ts', { one: 'passed' })]);
  expect(jestCounts(report, ['shared', 'functions'])).toEqual({
    passed: 1,
    failed: 1,
    remarks: ['no test found in functions'],
  });
});

test('a skipped test fails unless its title says why, and is told either way', () => {
  const title = 'the cloud agrees (skipped: no keys in the environment)';
  const report = aJestReport([
    aSuite('/repo/shared/a.test.ts', { [title]: 'pending', later: 'todo', x: 'skipped' }),
  ]);
  expect(jestCounts(report)).toEqual({
    passed: 0,
    failed: 2,
    remarks: [`not run: ${title}`, 'skipped without a reason: later', 'skipped without a reason: x'],
  });
});

test('journeys are counted through nested suites; flaky ones and stray errors fail', () => {
  const report: PlaywrightReport = {
    suites: [
      {
        title: 'lamp.journey.ts',
        specs: [{ title: 'is closed', tests: [{ projectName: 'phone', status: 'expected' }] }],
        suites: [
          {
            title: 'at night',
            specs: [
              { title: 'is seen', tests: [{ projectName: 'phone', status: 'unexpected' }] },
              { title: 'is late', tests: [{ projectName: 'phone', status: 'flaky' }] },
              { title: 'is left', tests: [{ projectName: 'phone', status: 'skipped' }] },
            ],
          },
        ],
      },
    ],
    errors: [{ message: 'no browser\n  at x' }],
  };
  expect(playwrightCounts(report)).toEqual({
    passed: 1,
    failed: 4,
    remarks: [
      'failed: lamp.journey.ts › at night › is seen',
      'passed only when tried again: lamp.journey.ts › at night › is late',
      'error: no browser',
      'skipped without a reason: lamp.journey.ts › at night › is left',
    ],
  });
});

test('the closing line adds everything up, and nothing at all is not well', () => {
  const anOutcome = (passed: number, failed: number): Outcome => ({
    name: 'x',
    passed,
    failed,
    remarks: [],
    output: '',
    seconds: 1,
  });
  expect(closingLine([anOutcome(3, 0), anOutcome(4, 0)])).toEqual({
    line: '7 passed, 0 failed',
    isWell: true,
  });
  expect(closingLine([anOutcome(3, 1), anOutcome(4, 1)])).toEqual({
    line: '7 passed, 2 failed',
    isWell: false,
  });
  expect(closingLine([])).toEqual({ line: '0 passed, 0 failed', isWell: false });
});
