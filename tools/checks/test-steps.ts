import { join } from 'node:path';
import type { Step } from './step';
import { jestStep, long, verifySteps } from './verify-steps';

const buildNames = { functions: 'build of functions', h5: 'build for h5', weapp: 'build for weapp' } as const;
const villageName = 'demo village';

/**
 * Everything there is: what verify checks, the builds, the serverless CLI, the running whole, and journeys in a browser.
 * The journeys, one after the other, take longest and start as soon as they can; what works on several things at once
 * comes last, so that no processor is idle at the end.
 */
export function testSteps(rootDir: string, browserPath: string): readonly Step[] {
  const reportFile = join(rootDir, '.build', 'reports', 'journeys.json');
  return [
    ...Object.entries(buildNames).map(([target, name]): Step => ({
      name,
      program: 'node',
      args: ['--import', 'tsx', 'tools/build.ts', target],
    })),
    {
      name: villageName,
      program: 'node',
      args: ['--import', 'tsx', 'tools/local-runtime/keep-demo-village.ts'],
      after: [buildNames.functions],
    },
    {
      name: 'journeys',
      program: 'playwright',
      args: ['test', '--config', 'e2e/playwright.config.ts', '--reporter', 'dot,json'],
      environment: { CHROMIUM_PATH: browserPath, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
      report: { kind: 'playwright', file: reportFile },
      after: [buildNames.h5, villageName],
    },
    ...verifySteps(rootDir),
    { name: 'serverless print', program: 'serverless', args: ['print'] },
    { name: 'serverless package', program: 'serverless', args: ['package'], after: [buildNames.functions] },
    jestStep(rootDir, 'long tests', ['functions', 'emulator', 'tools'], long),
    {
      ...jestStep(rootDir, 'runtime and weapp', ['e2e']),
      environment: { CHROMIUM_PATH: browserPath },
      after: [buildNames.weapp, villageName],
    },
    {
      name: 'pictures of pages',
      program: 'node',
      args: ['--import', 'tsx', 'e2e/visual/visual.ts'],
      environment: { CHROMIUM_PATH: browserPath },
      report: {
        ...{ kind: 'jest', folders: ['e2e/visual'] },
        file: join(rootDir, '.build', 'reports', 'visual.json'),
      },
      after: [buildNames.h5],
    },
  ];
}
