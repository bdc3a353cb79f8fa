import { create } from 'qrcode';
import { qrTextOf } from '@shared/domain/check-in-code';
import { qrModules, qrPicture } from './qr-picture';

const text = qrTextOf('01m7vkartn65ppa66qkch6w1tp', '74133225');

/** The dark squares of the picture, drawn from its path as a browser would. */
function drawn(picture: string): { readonly size: number; readonly dark: ReadonlySet<string> } {
  const svg = decodeURIComponent(picture.slice(picture.indexOf(',') + 1));
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
  const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map((run) => run.slice(1).map(Number));
  const dark = runs.flatMap(([x, y, length]) =>
    Array.from({ length: length! }, (_, step) => `${x! + step},${y!}`),
  );
  return { size, dark: new Set(dark) };
}

describe('qrPicture', () => {
  it('is made without TextEncoder, which WeChat does not have', () => {
    expect(typeof TextEncoder).toBe('undefined');
    const rows = qrModules(text);
    // Version 4 of the standard: the smallest that takes these 54 bytes at level M.
    expect(rows.map((row) => row.length)).toEqual(Array.from({ length: 33 }, () => 33));
  });

  it('keeps the modules in the order of the library: row by row', () => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const { modules } = create([{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: 'M' });
    expect(qrModules(text).flat()).toEqual([...modules.data].map((module) => module === 1));
  });

  it('draws every dark module and no other, four light ones around', () => {
    const rows = qrModules(text);
    const { size, dark } = drawn(qrPicture(text));
    expect(size).toBe(rows.length + 8);
    const expected = rows.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`${x + 4},${y + 4}`] : [])),
    );
    expect([...dark].sort()).toEqual(expected.sort());
  });

  it('is small enough to be set every half minute on a phone', () => {
    expect(qrPicture(text).length).toBeLessThan(16_000);
  });
});
