import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSteps } from './run-steps';
import type { Outcome, Step } from './step';

let folder: string;
let told: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-steps-'));
  told = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const aStep = (name: string, script: string, more: Partial<Step> = {}): Step => ({
  name,
  program: 'node',
  args: ['-e', script],
  ...more,
});

async function run(steps: readonly Step[], parallel = 2): Promise<readonly Outcome[]> {
  return runSteps(steps, { rootDir: folder, tell: (line) => told.push(line), parallel });
}

test('a program that ends with 0 is one check passed, any other end is one failed with its output', async () => {
  const lint = aStep('lint', `console.log('line 3: no'); process.exit(2)`);
  const outcomes = await run([aStep('format', ''), lint], 1);
  expect(outcomes).toEqual([
    expect.objectContaining({ name: 'format', passed: 1, failed: 0, remarks: [] }),
    expect.objectContaining({ name: 'lint', passed: 0, failed: 1, remarks: ['failed: lint'] }),
  ]);
  expect(told.join('\n')).toMatch(
    /^ok {3}format +1 passed +\d+\.\d s\nFAIL lint +0 passed, 1 failed .*\n {5}\| line 3: no\n/,
  );
});

test('a program that does not exist is a failure', async () => {
  expect(await run([aStep('types', '', { program: 'no-such-program' })])).toMatchObject([
    { passed: 0, failed: 1 },
  ]);
});

test('no more steps run at once than asked for', async () => {
  const busy = join(folder, 'busy');
  const script = `
    const { mkdirSync, rmdirSync } = require('node:fs');
    mkdirSync(${JSON.stringify(busy)});
    setTimeout(() => rmdirSync(${JSON.stringify(busy)}), 100);`;
  const steps = ['a', 'b', 'c'].map((name) => aStep(name, script));
  expect((await run(steps, 1)).map(({ failed }) => failed)).toEqual([0, 0, 0]);
});

test('as many steps run at once as asked for', async () => {
  // Each ends only when it has seen the other, so a slow start of one does not matter.
  const meet = (own: string, other: string) => `
    const { existsSync, writeFileSync } = require('node:fs');
    writeFileSync(${JSON.stringify(join(folder, own))}, '');
    setInterval(() => existsSync(${JSON.stringify(join(folder, other))}) && process.exit(0), 10);
    setTimeout(() => process.exit(1), 20_000);`;
  const outcomes = await run([aStep('a', meet('a', 'b')), aStep('b', meet('b', 'a'))], 2);
  expect(outcomes.map(({ failed }) => failed)).toEqual([0, 0]);
}, 30_000);

test('a step waits for its ground, and fails unrun when that failed', async () => {
  const mark = join(folder, 'mark');
  const steps = [
    aStep('journeys', `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`, { after: ['build'] }),
    aStep('build', 'setTimeout(() => process.exit(1), 50)'),
  ];
  expect(await run(steps)).toMatchObject([
    { name: 'build', failed: 1 },
    { name: 'journeys', passed: 0, failed: 1, remarks: ['not run, because build failed'] },
  ]);
  expect(existsSync(mark)).toBe(false);
});

test('the counts come from the report of the test runner', async () => {
  const file = join(folder, 'reports', 'unit.json');
  const report = {
    numPassedTests: 2,
    numFailedTests: 0,
    testResults: [{ name: '/repo/shared/a.test.ts', status: 'passed', message: '', assertionResults: [] }],
  };
  const write = `require('node:fs').writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(JSON.stringify(report))});`;
  const unit = { report: { kind: 'jest', file, folders: ['shared'] } } as const;
  expect(await run([aStep('unit', write, unit)])).toMatchObject([{ passed: 2, failed: 0 }]);
  expect(await run([aStep('unit', `${write} process.exit(1)`, unit)])).toMatchObject([
    { passed: 2, failed: 1, remarks: ['failed: unit ended with 1'] },
  ]);
});

test('a runner that leaves no report, an old one included, has failed', async () => {
  const file = join(folder, 'unit.json');
  const unit = { report: { kind: 'jest', file, folders: [] } } as const;
  await run([aStep('unit', `require('node:fs').writeFileSync(${JSON.stringify(file)}, '{}')`)]);
  expect(await run([aStep('unit', '', unit)])).toMatchObject([
    { failed: 1, remarks: ['failed: unit left no report'] },
  ]);
});

test('a runner that found no test has failed', async () => {
  const file = join(folder, 'unit.json');
  const empty = JSON.stringify({ suites: [], errors: [] });
  const write = `require('node:fs').writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(empty)})`;
  expect(await run([aStep('journeys', write, { report: { kind: 'playwright', file } })])).toMatchObject([
    { passed: 0, failed: 1, remarks: ['failed: journeys ran no test'] },
  ]);
});

test('a step that hangs is ended with everything it started', async () => {
  const script = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' })`;
  expect(await run([aStep('unit', script, { minutesMax: 1 / 60 })])).toMatchObject([
    { passed: 0, failed: 1 },
  ]);
});
