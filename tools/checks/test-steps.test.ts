import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { testSteps } from './test-steps';

const rootDir = join(import.meta.dirname, '..', '..');
const steps = testSteps(rootDir, '/usr/bin/chromium');

/** Folders of the repository whose long tests, or whose others, a step of jest runs. */
const foldersRun = (isLong: boolean): readonly string[] =>
  steps.flatMap(({ args, report }) => {
    if (report?.kind !== 'jest') return [];
    const runsLong = !args.includes('--testPathIgnorePatterns');
    const runsOthers = !args.includes('--testPathPatterns');
    return (isLong ? runsLong : runsOthers) ? report.folders : [];
  });

const folders = ['shared', 'functions', 'emulator', 'miniprogram', 'tools', 'e2e'];
const testsOf = (folder: string): readonly string[] =>
  readdirSync(join(rootDir, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.test\.tsx?$/.test(file) && !file.includes('node_modules'),
  );

it.each(folders)('every test of %s is run by a step', (folder) => {
  const tests = testsOf(folder);
  const isLong = (file: string): boolean => file.includes('.long.test.');
  expect(tests.some((file) => !isLong(file))).toBe(true);
  expect(foldersRun(false)).toContain(folder);
  if (tests.some(isLong)) expect(foldersRun(true)).toContain(folder);
});

it('what a step waits for is a step before it', () => {
  const names = steps.map(({ name }) => name);
  for (const { name, after = [] } of steps) {
    for (const ground of after) expect(names.slice(0, names.indexOf(name))).toContain(ground);
  }
});
