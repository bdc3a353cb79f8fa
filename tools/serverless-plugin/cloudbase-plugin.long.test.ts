import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const projectDir = join(import.meta.dirname, '..', '..');
let rootDir: string;

const manifest = `
service: a-village
configValidationMode: error
plugins: [./tools/serverless-plugin/index.cjs]
provider:
  name: tencent-cloudbase
  runtime: Nodejs20.19
  envId: \${env:CLOUDBASE_ENV_ID, 'local'}
functions:
  points:
    description: Keeps the ledger of points.
    handler: functions/points/index.ts
    access: client
  close-month:
    description: Closes the month that ended.
    handler: functions/close-month/index.ts
    access: timer
    events:
      - timer: { cron: '0 10 0 1 * * *' }
`;

/** Pipes to other processes of this machine stay open: tsx looks for its parent through one. */
const noNetwork = `
const { Socket } = require('node:net');
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  const [options] = args.flat();
  if (typeof options === 'string' || options.path) return connect.apply(this, args);
  console.error('network used', options);
  process.exit(99);
};
`;

beforeEach(() => {
  rootDir = mkdtempSync(join(tmpdir(), 'serverless-plugin-'));
  symlinkSync(join(projectDir, 'node_modules'), join(rootDir, 'node_modules'));
  symlinkSync(join(projectDir, 'tools'), join(rootDir, 'tools'));
  for (const name of ['points', 'close-month']) {
    mkdirSync(join(rootDir, 'functions', name), { recursive: true });
    writeFileSync(join(rootDir, 'functions', name, 'index.ts'), `export const main = () => '${name}';\n`);
  }
  writeFileSync(join(rootDir, 'serverless.yml'), manifest);
  writeFileSync(join(rootDir, 'no-network.cjs'), noNetwork);
});

afterEach(() => {
  rmSync(rootDir, { recursive: true });
});

function change(from: string, to: string): void {
  expect(manifest).toContain(from);
  writeFileSync(join(rootDir, 'serverless.yml'), manifest.replace(from, to));
}

/** Runs the genuine CLI in a process that dies when anything opens a connection. */
function serverless(...args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectDir, 'node_modules/serverless/bin/serverless.js'), ...args],
    {
      cwd: rootDir,
      encoding: 'utf8',
      env: { ...process.env, CLOUDBASE_ENV_ID: 'village-1', NODE_OPTIONS: '--require ./no-network.cjs' },
    },
  );
  return { status, output: stdout + stderr };
}

test('print shows the functions under the names they are called by', () => {
  const { status, output } = serverless('print', '--format', 'json');
  expect(status).toBe(0);
  expect(JSON.parse(output)).toMatchObject({
    provider: { name: 'tencent-cloudbase', envId: 'village-1' },
    functions: { points: { name: 'points' }, 'close-month': { name: 'close-month' } },
  });
});

test('package leaves one bundle per function and says its size', () => {
  const { status, output } = serverless('package');
  expect(output).toMatch(/points +1 KB zipped/);
  expect(status).toBe(0);
  expect(readFileSync(join(rootDir, '.build/functions/close-month/index.js'), 'utf8')).toContain(
    'close-month',
  );
});

test.each([
  [
    'a wrong event',
    `timer: { cron: '0 10 0 1 * * *' }`,
    'http: { path: / }',
    'functions.close-month.events.0',
  ],
  ['a wrong cron', '0 10 0 1 * * *', '0 10 0 1 *', 'needs seven fields'],
  [
    'a timer without its clock',
    'access: timer',
    'access: client',
    'only functions with access: timer have a timer',
  ],
  [
    'a property nobody reads',
    'access: timer',
    'access: timer\n    memmory: 1',
    "unrecognized property 'memmory'",
  ],
  ['a provider property nobody reads', 'runtime:', 'region: x\n  runtime:', "unrecognized property 'region'"],
])('%s is refused by print', (_what, from, to, reason) => {
  change(from, to);
  const { status, output } = serverless('print');
  expect(output).toContain(reason);
  expect(status).toBe(1);
});

test('package refuses what print refuses', () => {
  change('0 10 0 1 * * *', '0 10 0 1 * 7 *');
  const { status, output } = serverless('package');
  expect(output).toContain('has "7" as day of week');
  expect(status).toBe(1);
  expect(existsSync(join(rootDir, '.build'))).toBe(false);
});

test('a missing entry file is refused before anything is bundled', () => {
  rmSync(join(rootDir, 'functions/points/index.ts'));
  const { status, output } = serverless('package');
  expect(output).toContain('functions.points.handler: functions/points/index.ts does not exist');
  expect(output).not.toContain('    at ');
  expect(status).toBe(1);
  expect(existsSync(join(rootDir, '.build'))).toBe(false);
});

test('a function that cannot be bundled is refused with its place', () => {
  writeFileSync(join(rootDir, 'functions/points/index.ts'), `export { main } from './gone';\n`);
  const { status, output } = serverless('package');
  expect(output).toMatch(/functions\/points\/index.ts:1:.*Could not resolve/);
  expect(status).toBe(1);
});
