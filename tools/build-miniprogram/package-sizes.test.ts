import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { refuseLargePackages } from './build-miniprogram';
import { packageSizes } from './package-sizes';
import { sourceFilesOf } from './source-files';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-sizes-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

test('the main package counts everything outside the subpackages', () => {
  const app = JSON.stringify({ pages: ['pages/home/index'], subPackages: [{ root: 'pages/charts/' }] });
  write('app.json', app);
  write('common.js', 'x'.repeat(1000));
  write('common.js.map', 'x'.repeat(9000));
  write('pages/home/index.js', 'x'.repeat(100));
  write('pages/charts/index.js', 'x'.repeat(5000));
  expect(packageSizes(folder)).toEqual([
    { name: 'main', bytes: 1100 + app.length },
    { name: 'pages/charts', bytes: 5000 },
  ]);
});

test.each([
  ['main', 700],
  ['pages/people', 300],
  ['pages/charts', 2_048],
  ['pages/charts-of-old', 300],
])('the package %s may have %d KB and not a byte more', (name, kilobytes) => {
  const bytes = kilobytes * 1024;
  expect(() => refuseLargePackages([{ name, bytes }])).not.toThrow();
  expect(() => refuseLargePackages([{ name, bytes: bytes + 1 }])).toThrow(
    `- ${name}: ${kilobytes + 1} KB of ${kilobytes} KB`,
  );
});

test('a build depends on sources, configuration and the lock file, not on tests', () => {
  write('package-lock.json', '{}');
  write('shared/domain/month.ts', '');
  write('shared/domain/month.test.ts', '');
  write('miniprogram/src/app.tsx', '');
  write('miniprogram/config/index.ts', '');
  write('miniprogram/node_modules/x/index.js', '');
  write('tools/build-verify/page.ts', '');
  expect(sourceFilesOf(folder).map((file) => file.slice(folder.length + 1))).toEqual([
    'package-lock.json',
    'tsconfig.json',
    'miniprogram/config/index.ts',
    'miniprogram/src/app.tsx',
    'shared/domain/month.ts',
    'tools/build-verify/page.ts',
  ]);
});
