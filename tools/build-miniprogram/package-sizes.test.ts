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

test('a main package over 900 KB and a subpackage over 2 MB are refused by name', () => {
  const fits = [
    { name: 'main', bytes: 900 * 1024 },
    { name: 'charts', bytes: 2048 * 1024 },
  ];
  expect(() => refuseLargePackages(fits)).not.toThrow();
  const grown = fits.map(({ name, bytes }) => ({ name, bytes: bytes + 1024 }));
  expect(() => refuseLargePackages(grown)).toThrow(/- main: 901 KB\n {2}- charts: 2049 KB$/);
});

test('a build depends on sources, configuration and the lock file, not on tests', () => {
  write('package-lock.json', '{}');
  write('shared/domain/month.ts', '');
  write('shared/domain/month.test.ts', '');
  write('miniprogram/src/app.tsx', '');
  write('miniprogram/config/index.ts', '');
  write('miniprogram/node_modules/x/index.js', '');
  expect(sourceFilesOf(folder).map((file) => file.slice(folder.length + 1))).toEqual([
    'package-lock.json',
    'tsconfig.json',
    'miniprogram/config/index.ts',
    'miniprogram/src/app.tsx',
    'shared/domain/month.ts',
  ]);
});
