import { imageSize } from 'image-size';
import { AppError } from '@shared/errors';
import { cleanPhoto } from './clean-photo';
import { orientationOf, tiffOf } from './orientation';
import { photos, tellTales } from './testing/photos';

const refusal = (bytes: Buffer): string => {
  try {
    cleanPhoto(bytes);
    return 'accepted';
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${String(error.details['reason'] ?? '')}`.trim();
    throw error;
  }
};

/** Everything from the first scan on: the coded pixels. */
const pixelsOfJpeg = (bytes: Buffer): Buffer => bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xda])));
const told = (bytes: Buffer): string[] => tellTales.filter((word) => bytes.includes(word));
const everyKind = Object.entries({
  'a JPEG': photos.darkLamp,
  'a progressive JPEG': photos.mendedLamp,
  'a PNG': photos.small,
  'a WebP': photos.turned,
});
const segment = (marker: number, data: string): Buffer => {
  const content = Buffer.from(data, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content]);
};
/** `extra` put right behind the first two bytes of a JPEG. */
const withSegment = (bytes: Buffer, extra: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, 2), extra, bytes.subarray(2)]);

test('the pictures tell of place, phone and people before they are cleaned', () => {
  expect(told(photos.darkLamp)).toEqual([
    'Phone',
    'Test 1',
    'well',
    'someone',
    'Queshan',
    'a comment',
    'xpacket',
  ]);
  expect(told(photos.small)).toEqual(['someone', 'a comment', 'xpacket']);
  expect(told(photos.turned)).toEqual(['someone', 'xpacket']);
  // ExifTool writes GPS as numbers: the pointer to its directory is tag 0x8825.
  for (const bytes of [photos.darkLamp, photos.small, photos.turned]) {
    expect(bytes.includes(Buffer.from('8825', 'hex'))).toBe(true);
  }
});

test.each(everyKind)('%s tells nothing any more', (_kind, bytes) => {
  const clean = cleanPhoto(bytes).bytes;
  expect(told(clean)).toEqual([]);
  expect(clean.includes(Buffer.from('8825', 'hex'))).toBe(false);
});

test.each(everyKind)('%s cleaned twice is the same as cleaned once', (_kind, bytes) => {
  const once = cleanPhoto(bytes);
  expect(cleanPhoto(once.bytes)).toEqual(once);
});

test('type and size are those of the picture as seen', () => {
  const seen = ({ type, width, height }: ReturnType<typeof cleanPhoto>) => [type, width, height];
  expect(seen(cleanPhoto(photos.darkLamp))).toEqual(['jpeg', 240, 320]);
  expect(seen(cleanPhoto(photos.mendedLamp))).toEqual(['jpeg', 320, 240]);
  expect(seen(cleanPhoto(photos.small))).toEqual(['png', 96, 72]);
  expect(seen(cleanPhoto(photos.turned))).toEqual(['webp', 160, 120]);
});

test('a picture on its side keeps the one entry that says so, and its pixels byte for byte', () => {
  const { bytes } = cleanPhoto(photos.darkLamp);
  expect(imageSize(bytes)).toMatchObject({ width: 320, height: 240, orientation: 6 });
  expect(bytes.subarray(2, 40).toString('latin1')).toBe(
    `\xff\xe1\0\x22Exif\0\0${tiffOf(6).toString('latin1')}\xff\xe0`,
  );
  expect(pixelsOfJpeg(bytes).equals(pixelsOfJpeg(photos.darkLamp))).toBe(true);
  const webp = cleanPhoto(photos.turned).bytes;
  const exifAt = webp.indexOf('EXIF');
  expect(webp.readUInt32LE(exifAt + 4)).toBe(26);
  expect(orientationOf(webp.subarray(exifAt + 8))).toBe(6);
});

test('a picture that stands upright keeps no Exif at all', () => {
  const upright = withSegment(photos.mendedLamp, segment(0xe1, `Exif\0\0${tiffOf(1).toString('latin1')}`));
  expect(cleanPhoto(upright).bytes.equals(cleanPhoto(photos.mendedLamp).bytes)).toBe(true);
  expect(cleanPhoto(photos.mendedLamp).bytes.includes('Exif')).toBe(false);
});

test('what phones hang behind the end, thumbnails, maker notes and second pictures are left behind', () => {
  const clean = cleanPhoto(photos.mendedLamp).bytes;
  const extras = [
    Buffer.concat([photos.mendedLamp, photos.darkLamp]),
    withSegment(photos.mendedLamp, segment(0xe2, 'MPF\0 index of more pictures')),
    withSegment(photos.mendedLamp, segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0 someone')),
    withSegment(photos.mendedLamp, segment(0xed, 'Photoshop 3.0\0 Queshan')),
    withSegment(photos.mendedLamp, segment(0xe0, 'JFXX\0\x10 thumbnail')),
    withSegment(photos.mendedLamp, segment(0xfe, 'a comment')),
  ];
  for (const bytes of extras) expect(cleanPhoto(bytes).bytes.equals(clean)).toBe(true);
});

test('a JFIF header loses its thumbnail, and a colour profile stays', () => {
  const thumbnail = segment(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x02\x01abcdef`);
  const withoutHeader = Buffer.concat([photos.mendedLamp.subarray(0, 2), photos.mendedLamp.subarray(20)]);
  expect(photos.mendedLamp.toString('latin1', 6, 10)).toBe('JFIF');
  expect(cleanPhoto(withSegment(withoutHeader, thumbnail)).bytes.includes('abcdef')).toBe(false);
  const profiled = withSegment(photos.mendedLamp, segment(0xe2, 'ICC_PROFILE\0\x01\x01 colours'));
  expect(cleanPhoto(profiled).bytes.includes('ICC_PROFILE')).toBe(true);
});

test.each(everyKind)('%s cut off anywhere is refused', (_kind, bytes) => {
  for (let length = 12; length < bytes.length; length += 97) {
    expect(refusal(bytes.subarray(0, length))).toMatch(/^PhotoUnreadable/);
  }
  expect(refusal(bytes.subarray(0, bytes.length - 1))).toMatch(/^PhotoUnreadable/);
});

test('random damage never ends in anything but a photo or a refusal', () => {
  let seed = 1;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  for (const [, bytes] of everyKind) {
    for (let round = 0; round < 200; round += 1) {
      const damaged = Buffer.from(bytes);
      for (let hit = 0; hit < 4; hit += 1) damaged[random(600)] = random(256);
      expect(refusal(damaged)).toMatch(/^(accepted|PhotoUnreadable|PhotoTooLarge)/);
    }
  }
});

test('a letter, nothing, another kind of picture and a damaged PNG are refused', () => {
  expect(refusal(photos.letter)).toBe('PhotoUnreadable noPhoto');
  expect(refusal(Buffer.alloc(0))).toBe('PhotoUnreadable noPhoto');
  expect(refusal(Buffer.from('GIF89a and more'))).toBe('PhotoUnreadable noPhoto');
  expect(refusal(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), photos.letter]))).toMatch(
    /^PhotoUnreadable/,
  );
  const damaged = Buffer.from(photos.small);
  const data = damaged.indexOf('IDAT') + 20;
  damaged[data] = (damaged[data] ?? 0) ^ 1;
  expect(refusal(damaged)).toBe('PhotoUnreadable damaged');
});

test('more bytes or pixels than allowed, and hardly any pixels, are refused', () => {
  expect(refusal(Buffer.concat([photos.mendedLamp, Buffer.alloc(10_000_000)]))).toBe('PhotoTooLarge');
  const frame = photos.mendedLamp.indexOf(Buffer.from([0xff, 0xc2]));
  const huge = Buffer.from(photos.mendedLamp);
  huge.writeUInt16BE(8_000, frame + 5);
  huge.writeUInt16BE(8_000, frame + 7);
  expect(refusal(huge)).toBe('PhotoTooLarge');
  const tiny = Buffer.from(photos.mendedLamp);
  tiny.writeUInt16BE(15, frame + 5);
  expect(refusal(tiny)).toBe('PhotoUnreadable tooSmall');
});

test('an orientation is read in either byte order, and nonsense means upright', () => {
  const littleEndian = Buffer.from('49492a00080000000100120103000100000008000000' + '00000000', 'hex');
  expect(orientationOf(littleEndian)).toBe(8);
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    expect(orientationOf(tiffOf(orientation))).toBe(orientation);
  }
  expect(orientationOf(tiffOf(9))).toBe(1);
  expect(orientationOf(Buffer.from('MM'))).toBe(1);
  expect(orientationOf(Buffer.from('4d4d002affffffff', 'hex'))).toBe(1);
});
