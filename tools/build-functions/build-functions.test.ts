import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FunctionSpec } from '../manifest/function-spec';
import { buildFunctions, type BuiltFunction } from './build-functions';

let rootDir: string;

beforeEach(() => {
  rootDir = mkdtempSync(join(tmpdir(), 'build-functions-'));
  write('shared/domain/greeting.ts', `export const greeting = (name: string) => 'hello ' + name;\n`);
  write('shared/domain/unused.ts', `export const unused = 'never called';\n`);
  write(
    'functions/points/index.ts',
    `import { greeting } from '@shared/domain/greeting';\nimport { unused } from '@shared/domain/unused';\n` +
      `export const main = async (event: { name: string }) => greeting(event.name);\nexport type T = typeof unused;\n`,
  );
  write('functions/people/index.ts', `export const main = async () => 'people';\n`);
});

afterEach(() => {
  rmSync(rootDir, { recursive: true });
});

function write(path: string, text: string): void {
  const file = join(rootDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function aFunction(name: string): FunctionSpec {
  return {
    name,
    description: 'A function of a test.',
    entry: `functions/${name}/index.ts`,
    access: 'client',
    memoryMb: 128,
    timeoutSeconds: 5,
    environment: {},
    openapi: [],
  };
}

const both = [aFunction('points'), aFunction('people')];

async function rebuilt(functions = both): Promise<string[]> {
  const built = await buildFunctions({ rootDir, functions });
  return built.filter(({ isRebuilt }) => isRebuilt).map(({ name }) => name);
}

function bundleOf(name: string): string {
  return join(rootDir, '.build/functions', name, 'index.js');
}

test('a bundle is a CommonJS module of its own that exports main', async () => {
  const [points] = (await buildFunctions({ rootDir, functions: both })) as [BuiltFunction, BuiltFunction];
  expect(points.folder).toBe(dirname(bundleOf('points')));
  const script = `require(${JSON.stringify(points.folder)}).main({ name: 'village' }).then(console.log)`;
  expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).toBe('hello village\n');
  expect(JSON.parse(readFileSync(join(points.folder, 'package.json'), 'utf8'))).toMatchObject({
    type: 'commonjs',
  });
  expect(points.zippedBytes).toBeGreaterThan(300);
  expect(points.zippedBytes).toBeLessThan(2000);
});

test('what nobody calls is left out', async () => {
  await rebuilt();
  expect(readFileSync(bundleOf('points'), 'utf8')).not.toContain('never called');
});

test('only functions whose sources changed are bundled again', async () => {
  expect(await rebuilt()).toEqual(['points', 'people']);
  expect(await rebuilt()).toEqual([]);
  write('shared/domain/greeting.ts', `export const greeting = (name: string) => 'good day ' + name;\n`);
  expect(await rebuilt()).toEqual(['points']);
  expect(readFileSync(bundleOf('points'), 'utf8')).toContain('good day');
});

test('a changed lock file and a lost bundle are bundled again', async () => {
  await rebuilt();
  write('package-lock.json', '{}');
  expect(await rebuilt()).toEqual(['points', 'people']);
  rmSync(bundleOf('people'));
  expect(await rebuilt()).toEqual(['people']);
});

test('the bundle of a function that is gone is removed', async () => {
  await rebuilt();
  await rebuilt([aFunction('people')]);
  expect(existsSync(bundleOf('points'))).toBe(false);
  expect(existsSync(bundleOf('people'))).toBe(true);
});

test('what a function calls of WeChat stands in a config.json beside its bundle, as long as it does', async () => {
  const calling = { ...aFunction('people'), openapi: ['phonenumber.getPhoneNumber'] };
  const config = join(dirname(bundleOf('people')), 'config.json');
  await rebuilt();
  expect(existsSync(config)).toBe(false);
  expect(await rebuilt([aFunction('points'), calling])).toEqual(['people']);
  expect(JSON.parse(readFileSync(config, 'utf8'))).toEqual({
    permissions: { openapi: ['phonenumber.getPhoneNumber'] },
  });
  expect(existsSync(join(dirname(bundleOf('points')), 'config.json'))).toBe(false);
  expect(await rebuilt()).toEqual(['people']);
  expect(existsSync(config)).toBe(false);
});

test('a bundle over the limit is refused by name', async () => {
  write('functions/people/index.ts', `export const main = () => '${randomText(40_000)}';\n`);
  await expect(buildFunctions({ rootDir, functions: both }, { bytesMax: 20 * 1024 })).rejects.toThrow(
    /limit 20 KB[^]*- people: \d+ KB zipped$/,
  );
});

test('broken sources are refused with their place', async () => {
  write('functions/people/index.ts', `import { gone } from './gone';\nexport const main = gone;\n`);
  await expect(buildFunctions({ rootDir, functions: both })).rejects.toThrow(
    /functions\/people\/index.ts:1:.*Could not resolve/,
  );
});

/** Text that does not compress, the same on every run. */
function randomText(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed % 36).toString(36);
  }).join('');
}
