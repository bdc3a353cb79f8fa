import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const toolsDir = import.meta.dirname;
let rootDir: string;
const children: ChildProcess[] = [];

/** Stands in for npm: notes the call, then lays down what `npm ci` would, with the real tsx behind it. */
const npmDouble = `
const { appendFileSync, copyFileSync, mkdirSync, symlinkSync } = require('node:fs');
appendFileSync('npm-calls.txt', process.argv.slice(2).join(' ') + '\\n');
if (process.env.BROKEN_NPM) process.exit(7);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
mkdirSync('node_modules', { recursive: true });
try { symlinkSync(${JSON.stringify(join(toolsDir, '..', 'node_modules', 'tsx'))}, 'node_modules/tsx'); } catch {}
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

beforeEach(() => {
  rootDir = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  mkdirSync(join(rootDir, 'tools'));
  for (const file of ['bootstrap.mjs', 'install-once.mjs']) {
    copyFileSync(join(toolsDir, file), join(rootDir, 'tools', file));
  }
  writeFileSync(join(rootDir, 'npm-cli.js'), npmDouble);
  writeLock('4.0.0');
  write(
    'tools/greet.ts',
    `const words: string[] = process.argv.slice(2);\nconsole.log('hello', ...words);\n`,
  );
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  }
  rmSync(rootDir, { recursive: true });
});

function write(path: string, text: string): void {
  writeFileSync(join(rootDir, path), text);
}

function writeLock(version: string): void {
  const packages = { '': {}, 'node_modules/tsx': { version } };
  write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }));
}

function npmCalls(): string[] {
  const file = join(rootDir, 'npm-calls.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; output: string }>;
}

function bootstrap(args: readonly string[], environment: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, ['tools/bootstrap.mjs', ...args], {
    cwd: rootDir,
    env: { ...process.env, npm_execpath: join(rootDir, 'npm-cli.js'), CI: 'true', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, output })) };
}

test('a fresh clone is installed once and the tool gets its arguments', async () => {
  const first = await bootstrap(['tools/greet.ts', 'village', '--all']).ended;
  expect(first).toMatchObject({ code: 0 });
  expect(first.output).toMatch(/hello village --all\n$/);
  expect(npmCalls()).toEqual(['ci --include=dev --no-audit --no-fund --no-progress --loglevel=error']);
  expect(await bootstrap(['tools/greet.ts']).ended).toEqual({ code: 0, output: 'hello\n' });
  expect(npmCalls()).toHaveLength(1);
});

test('a changed lock file is installed again', async () => {
  await bootstrap(['tools/greet.ts']).ended;
  writeLock('4.0.1');
  await bootstrap(['tools/greet.ts']).ended;
  expect(npmCalls()).toHaveLength(2);
});

test('what a person installed with npm install counts as installed', async () => {
  await bootstrap(['tools/greet.ts']).ended;
  writeLock('4.0.1');
  copyFileSync(join(rootDir, 'package-lock.json'), join(rootDir, 'node_modules/.package-lock.json'));
  await bootstrap(['tools/greet.ts']).ended;
  expect(npmCalls()).toHaveLength(1);
});

test('two runs at once install once', async () => {
  const runs = await Promise.all([
    bootstrap(['tools/greet.ts', 'a']).ended,
    bootstrap(['tools/greet.ts', 'b']).ended,
  ]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(npmCalls()).toHaveLength(1);
});

test('the lock of an installation that was killed is taken over', async () => {
  mkdirSync(join(rootDir, '.build'));
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  write('.build/install.lock', String(gone.pid));
  expect(await bootstrap(['tools/greet.ts']).ended).toMatchObject({ code: 0 });
});

test('a failed installation ends in a sentence and a failure', async () => {
  const run = await bootstrap(['tools/greet.ts'], { BROKEN_NPM: '1' }).ended;
  expect(run.code).toBe(1);
  expect(run.output).toContain('npm ci failed (exit code 7)');
});

test('the exit code of the tool is passed on', async () => {
  write('tools/fail.ts', 'process.exit(3);\n');
  expect(await bootstrap(['tools/fail.ts']).ended).toMatchObject({ code: 3 });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s reaches the tool, which may end cleanly', async (signal) => {
  write(
    'tools/wait.ts',
    `process.on('${signal}', () => { console.log('closing'); process.exit(0); });\n` +
      `setInterval(() => undefined, 1000);\nconsole.log('ready');\n`,
  );
  const { child, ended } = bootstrap(['tools/wait.ts']);
  child.stdout?.on('data', (text: Buffer) => {
    if (text.toString().includes('ready')) child.kill(signal);
  });
  const { code, output } = await ended;
  expect(code).toBe(0);
  expect(output).toMatch(/closing\n$/);
});

test('npm being stopped stops the tool, although the shell between them passes nothing on', async () => {
  write(
    'tools/wait.ts',
    `process.on('SIGTERM', () => { console.log('closing'); process.exit(0); });\n` +
      `setInterval(() => undefined, 1000);\nconsole.log('ready');\n`,
  );
  // The second command keeps the shell from stepping aside for the first.
  const shell = spawn('sh', ['-c', `${process.execPath} tools/bootstrap.mjs tools/wait.ts; true`], {
    cwd: rootDir,
    env: {
      ...process.env,
      npm_execpath: join(rootDir, 'npm-cli.js'),
      npm_lifecycle_event: 'start',
      CI: 'true',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(shell);
  let output = '';
  shell.stdout.on('data', (text: Buffer) => {
    output += text.toString();
    if (text.toString().includes('ready')) shell.kill('SIGTERM');
  });
  await once(shell.stdout, 'close');
  expect(output).toMatch(/closing\n$/);
});

test('an old Node is refused in a sentence before anything is installed', async () => {
  write('old-node.cjs', `Object.defineProperty(process.versions, 'node', { value: '18.20.4' });\n`);
  const run = await bootstrap(['tools/greet.ts'], { NODE_OPTIONS: '--require ./old-node.cjs' }).ended;
  expect(run.code).toBe(1);
  expect(run.output).toContain('Node 20.19 or newer is needed, and this is Node 18.20.4');
  expect(npmCalls()).toEqual([]);
});
