import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { ManifestError } from './manifest-error';
import { readManifest } from './read-manifest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const points = {
  description: 'Keeps the ledger of points.',
  handler: 'functions/points/index.ts',
  access: 'client',
};

const closeMonth = {
  description: 'Closes the month that ended.',
  handler: 'functions/close-month/index.ts',
  access: 'timer',
  events: [{ timer: { cron: '0 10 0 1 * * *' } }],
};

function write(functions: Record<string, unknown>, provider: Record<string, unknown> = {}): string {
  const file = join(folder, 'serverless.yml');
  writeFileSync(
    file,
    stringify({
      service: 'a-village',
      configValidationMode: 'error',
      provider: { name: 'tencent-cloudbase', runtime: 'Nodejs20.19', envId: 'local', ...provider },
      functions,
    }),
  );
  for (const name of Object.keys(functions)) {
    const entry = join(folder, 'functions', name, 'index.ts');
    mkdirSync(dirname(entry), { recursive: true });
    writeFileSync(entry, 'export const main = () => undefined;\n');
  }
  return file;
}

function problemsOf(file: string, environment: Record<string, string> = {}): readonly string[] {
  try {
    readManifest(file, environment);
  } catch (error) {
    if (error instanceof ManifestError) return error.problems;
    throw error;
  }
  return [];
}

test('a declared function comes back with its defaults filled in', () => {
  const manifest = readManifest(write({ points, 'close-month': { ...closeMonth, timeout: 900 } }), {});
  expect(manifest).toMatchObject({ rootDir: folder, service: 'a-village', envId: 'local', secrets: [] });
  expect(manifest.functions).toEqual([
    {
      name: 'points',
      description: 'Keeps the ledger of points.',
      entry: 'functions/points/index.ts',
      access: 'client',
      memoryMb: 256,
      timeoutSeconds: 10,
      environment: {},
      openapi: [],
    },
    {
      name: 'close-month',
      description: 'Closes the month that ended.',
      entry: 'functions/close-month/index.ts',
      access: 'timer',
      memoryMb: 256,
      timeoutSeconds: 900,
      cron: '0 10 0 1 * * *',
      environment: {},
      openapi: [],
    },
  ]);
});

test('what a function says outweighs what the provider says', () => {
  const file = write(
    { points: { ...points, memorySize: 128, environment: { A: 'own' } } },
    { memorySize: 512, timeout: 30, environment: { A: 'common', B: 'common' } },
  );
  expect(readManifest(file, {}).functions[0]).toMatchObject({
    memoryMb: 128,
    timeoutSeconds: 30,
    environment: { A: 'own', B: 'common' },
  });
});

test('the interfaces of WeChat that a function calls come back by their names', () => {
  const openapi = ['phonenumber.getPhoneNumber', 'security.msgSecCheck'];
  expect(readManifest(write({ points: { ...points, openapi } }), {}).functions[0]?.openapi).toEqual(openapi);
});

test('secrets are names, and a value in their place is refused', () => {
  expect(readManifest(write({ points }, { secrets: ['TOKEN_SECRET'] }), {}).secrets).toEqual([
    'TOKEN_SECRET',
  ]);
  expect(problemsOf(write({ points }, { secrets: ['TOKEN_SECRET=abc'] })).join()).toContain(
    'provider.secrets.0: must match',
  );
});

test('a variable takes its value from the environment and its default otherwise', () => {
  const file = write({ points }, { envId: "${env:VILLAGE_ENV, 'local'}" });
  expect(readManifest(file, { VILLAGE_ENV: 'village-1' }).envId).toBe('village-1');
  expect(readManifest(file, {}).envId).toBe('local');
});

test.each([
  ['${env:VILLAGE_ENV}', 'provider.envId: set VILLAGE_ENV in the environment or give it a default'],
  ['${opt:env}', "provider.envId: write variables as ${env:NAME, 'default'}, not ${opt:env}"],
  ['${env:A, ${env:B}}', "write variables as ${env:NAME, 'default'}"],
])('the variable %s is refused', (envId, problem) => {
  expect(problemsOf(write({ points }, { envId })).join()).toContain(problem);
});

test.each<[string, Record<string, unknown>, string]>([
  [
    'an event nobody knows',
    { points: { ...points, events: [{ http: { path: '/' } }] } },
    'functions.points.events.0',
  ],
  [
    'a property nobody reads',
    { points: { ...points, memmory: 1 } },
    'functions.points: remove "memmory", nothing reads it',
  ],
  [
    'memory between the steps',
    { points: { ...points, memorySize: 200 } },
    'functions.points.memorySize: must be multiple of 128',
  ],
  [
    'a timeout over 900 s',
    { points: { ...points, timeout: 901 } },
    'functions.points.timeout: must be <= 900',
  ],
  ['a timeout of nothing', { points: { ...points, timeout: 0 } }, 'functions.points.timeout: must be >= 1'],
  [
    'an access nobody knows',
    { points: { ...points, access: 'admin' } },
    'functions.points.access: must be equal to one of the allowed values: client or timer',
  ],
  [
    'a name that is not kebab-case',
    { closeMonth: { ...closeMonth, handler: 'functions/closemonth/index.ts' } },
    'functions.closeMonth: name it in kebab-case',
  ],
  [
    'a folder of another name',
    { points: { ...points, handler: 'functions/ledger/index.ts' } },
    'functions.points.handler: a function lives in the folder of its name: functions/points/index.ts',
  ],
  [
    'a timer function without a timer',
    { points: { ...points, access: 'timer' } },
    'functions.points.events: a timer function needs one timer event with a cron',
  ],
  [
    'a timer on a client function',
    { points: { ...points, events: closeMonth.events } },
    'functions.points.events: only functions with access: timer have a timer',
  ],
  [
    'two timers on one function',
    { 'close-month': { ...closeMonth, events: [...closeMonth.events, ...closeMonth.events] } },
    'functions.close-month.events: the platform keeps one timer per function',
  ],
  [
    'an interface of WeChat without its group',
    { points: { ...points, openapi: ['getPhoneNumber'] } },
    'functions.points.openapi.0: must match pattern',
  ],
  [
    'an interface of WeChat named twice',
    { points: { ...points, openapi: ['security.msgSecCheck', 'security.msgSecCheck'] } },
    'functions.points.openapi: must NOT have duplicate items',
  ],
  [
    'a wrong cron',
    { 'close-month': { ...closeMonth, events: [{ timer: { cron: '0 10 0 1 * 7 *' } }] } },
    'functions.close-month.events[0].timer.cron: "0 10 0 1 * 7 *" has "7" as day of week',
  ],
])('%s is refused with its place and what to do', (_what, functions, problem) => {
  expect(problemsOf(write(functions)).join('\n')).toContain(problem);
});

test('a missing entry file is refused', () => {
  const file = write({ points });
  rmSync(join(folder, 'functions'), { recursive: true });
  expect(problemsOf(file)).toEqual([
    'functions.points.handler: functions/points/index.ts does not exist: create it or remove the function',
  ]);
});

test('every problem is told at once', () => {
  expect(
    problemsOf(
      write({ points: { ...points, access: 'timer' }, 'close-month': { ...closeMonth, events: [] } }),
    ),
  ).toHaveLength(2);
});

test('a missing file and broken YAML are refused by name', () => {
  expect(() => readManifest(join(folder, 'serverless.yml'), {})).toThrow(
    /serverless.yml cannot be used:\n {2}- no such/,
  );
  writeFileSync(join(folder, 'serverless.yml'), 'service: a\n  b: [');
  expect(() => readManifest(join(folder, 'serverless.yml'), {})).toThrow(/line 2/);
});
