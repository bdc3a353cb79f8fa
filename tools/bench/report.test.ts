import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cleanPhoto } from '../../functions/media/clean-photo';
import { firstLoadBytes } from './measure-bundles';
import { noisePhoto } from './noise-photo';
import { tableOf } from './table';

test('a table has texts to the left and numbers to the right', () => {
  const rows = [
    ['home.get', 7],
    ['points.getRanking', 120],
  ];
  expect(tableOf(['method', 'ms'], rows)).toBe(
    ['method              ms', 'home.get             7', 'points.getRanking  120'].join('\n'),
  );
});

test('the first load is index.html with what it names, and nothing that is fetched later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-load-'));
  try {
    const files = {
      'index.html':
        '<script defer src="./js/app.js"></script><link href="./css/app.css" rel="stylesheet"><link href="data:,">',
      'js/app.js': 'app '.repeat(500),
      'css/app.css': 'body {} '.repeat(500),
    };
    for (const name of ['js', 'css']) mkdirSync(join(folder, name));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    writeFileSync(join(folder, 'js', 'later.js'), 'later');
    const expected = Object.values(files).reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(firstLoadBytes(folder)).toBe(expected);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the photo of the measurements is one that the functions accept, too noisy to shrink', () => {
  const photo = noisePhoto(320, 208);
  expect(cleanPhoto(photo)).toMatchObject({ width: 320, height: 208, type: 'png' });
  expect(photo.length).toBeGreaterThan(190_000);
});
