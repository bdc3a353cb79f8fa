import type { JestReport } from '../../tools/checks/jest-counts';
import type { Finding } from './findings';

/** The findings as jest would report them, so that each picture counts as one check of `npm test`. */
export const jestReportOf = (found: readonly Finding[]): JestReport => {
  const failed = found.filter(({ problems }) => problems.length > 0);
  return {
    numPassedTests: found.length - failed.length,
    numFailedTests: failed.length,
    testResults: [
      {
        ...{ name: '/e2e/visual/', status: failed.length === 0 ? 'passed' : 'failed', message: '' },
        assertionResults: found.map(({ name, problems }) => ({
          fullName: [`${name} is as approved`, ...problems.slice(0, 1)].join(': '),
          status: problems.length === 0 ? 'passed' : 'failed',
        })),
      },
    ],
  };
};
