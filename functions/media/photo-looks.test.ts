import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { cleanPhoto } from './clean-photo';
import { squareOf } from './grey-plane';
import { greyOfJpeg } from './jpeg-grey';
import { bandsOf, bitsBetween, looksSame, sameLooksBitsMax } from './looks';
import { tiffOf } from './orientation';
import { looksOfPhoto } from './photo-looks';
import { greyOfPng } from './png-grey';
import { photos } from './testing/photos';

/** Pictures of a village, and copies of one of them as ImageMagick makes them. */
const picture = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'testing', 'looks', name));
const looks = (bytes: Buffer) => {
  const clean = cleanPhoto(bytes);
  return looksOfPhoto(clean.bytes, clean.type, clean.orientation);
};
const distance = async (one: Buffer, other: Buffer): Promise<number> =>
  bitsBetween((await looks(one)) ?? '', (await looks(other)) ?? '');
const yard = picture('yard.jpg');

test.each([
  ['coded anew at a third of its size', 'yard-coded-anew.jpg'],
  ['in another order of its pixels', 'yard-progressive.jpg'],
  ['with restarts, and colours at half the width', 'yard-restarts.jpg'],
  ['smaller', 'yard-smaller.jpg'],
  ['brighter and with more contrast', 'yard-brighter.jpg'],
  ['without its colours', 'yard-grey.jpg'],
  ['as a PNG', 'yard.png'],
  ['as a PNG of 64 colours', 'yard-palette.png'],
])('a copy %s looks the same', async (_how, name) => {
  expect(await distance(yard, picture(name))).toBeLessThanOrEqual(sameLooksBitsMax);
});

test('a copy that lies on its side and says so looks the same, and without a word it does not', async () => {
  const lying = picture('yard-on-its-side.jpg');
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiffOf(6)]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  const told = Buffer.concat([lying.subarray(0, 2), segment, lying.subarray(2)]);
  expect(await distance(yard, told)).toBeLessThanOrEqual(sameLooksBitsMax);
  expect(await distance(yard, lying)).toBeGreaterThan(10);
});

test('other photos of the same village look different', async () => {
  const others = ['yard.jpg', 'sweeping.jpg', 'road.jpg', 'lamp.jpg'].map(picture);
  for (const [place, one] of others.entries()) {
    for (const other of others.slice(place + 1)) {
      expect(await distance(one, other)).toBeGreaterThan(sameLooksBitsMax);
    }
  }
});

test('what shows nothing, and a WebP, has no looks to be compared', async () => {
  expect(await looks(picture('white-wall.jpg'))).toBeNull();
  expect(await looks(photos.turned)).toBeNull();
});

test('the means of a JPEG without its pixels are those of its pixels', async () => {
  const ofJpeg = squareOf(greyOfJpeg(yard)!, 24);
  const ofPng = squareOf((await greyOfPng(picture('yard.png')))!, 24);
  const off = Array.from(ofJpeg, (value, at) => Math.abs(value - (ofPng[at] ?? 0)));
  expect(Math.max(...off)).toBeLessThan(25);
  expect(off.reduce((sum, value) => sum + value, 0) / off.length).toBeLessThan(3);
});

test('damaged files have looks or none, and never fail', async () => {
  const files = ['yard.jpg', 'yard-progressive.jpg', 'yard-restarts.jpg', 'yard-palette.png'].map(picture);
  const damage = fc.record({
    file: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    byte: fc.integer({ min: 0, max: 255 }),
    isCut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, at, byte, isCut }) => {
      const place = Math.floor(at * file.length);
      const bytes = Buffer.from(isCut ? file.subarray(0, place) : file);
      if (!isCut) bytes[place] = byte;
      const type = file[0] === 0x89 ? 'png' : 'jpeg';
      expect((await looksOfPhoto(bytes, type, 1)) ?? '0'.repeat(16)).toMatch(/^[0-9a-f]{16}$/);
    }),
    { numRuns: 60 },
  );
});

test('a picture that is cut off in the middle has none', async () => {
  for (const name of ['yard.jpg', 'yard-progressive.jpg']) {
    const bytes = picture(name);
    const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
    const cut = bytes.subarray(0, scan + 400);
    expect(await looksOfPhoto(cut, 'jpeg', 1)).toBeNull();
  }
});

test('two that differ in up to three bits share a band, whichever bits they are', () => {
  const bit = fc.integer({ min: 0, max: 63 });
  const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
  const hex = (value: bigint): string => value.toString(16).padStart(16, '0');
  fc.assert(
    fc.property(hash, fc.uniqueArray(bit, { maxLength: 5 }), (value, flipped) => {
      const other = flipped.reduce((changed, place) => changed ^ (1n << BigInt(place)), value);
      expect(bitsBetween(hex(value), hex(other))).toBe(flipped.length);
      expect(looksSame(hex(value), hex(other))).toBe(flipped.length <= 3);
      const shared = bandsOf(hex(value)).some((band) => bandsOf(hex(other)).includes(band));
      if (flipped.length <= 3) expect(shared).toBe(true);
    }),
  );
});
