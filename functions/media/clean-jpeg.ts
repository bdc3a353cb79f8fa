import { AppError } from '@shared/errors';
import { orientationOf, tiffOf, upright } from './orientation';

/** A picture without anything but the picture. */
export interface CleanBytes {
  readonly bytes: Buffer;
  readonly orientation: number;
}

const marker = {
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  startOfScan: 0xda,
  endOfImage: 0xd9,
} as const;
const exifName = 'Exif\0\0';

/** Many times what any camera writes; a file of nothing but empty segments would fill the memory with their bookkeeping. */
const segmentsMax = 5_000;

const unreadable = (): AppError => new AppError('PhotoUnreadable', { reason: 'truncated' });

interface Segment {
  readonly marker: number;
  /** What follows the marker and the length. */
  readonly data: Buffer;
  /** Marker, length and data; of a scan its coded pixels too. */
  readonly whole: Buffer;
  readonly end: number;
}

const startsWith = (data: Buffer, name: string): boolean => data.toString('latin1', 0, name.length) === name;

/** Tables, frame headers and scans: everything the pixels are decoded from. */
const isOfPicture = (code: number): boolean =>
  (code >= 0xc0 && code <= 0xcf && code !== 0xc8) || (code >= marker.startOfScan && code <= 0xdd);

/** Where the coded pixels from `from` on end: at the first marker that is neither a restart nor a stuffed FF. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw unreadable();
};

const readSegment = (bytes: Buffer, from: number): Segment => {
  let at = from;
  // Any number of FF may stand before a marker.
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
  const code = bytes[at + 1];
  if (bytes[at] !== 0xff || code === undefined) throw unreadable();
  if (code === marker.endOfImage) {
    const whole = bytes.subarray(at, at + 2);
    return { marker: code, data: whole.subarray(2), whole, end: at + 2 };
  }
  if (at + 4 > bytes.length) throw unreadable();
  const length = bytes.readUInt16BE(at + 2);
  const headerEnd = at + 2 + length;
  if (length < 2 || headerEnd > bytes.length) throw unreadable();
  const end = code === marker.startOfScan ? endOfScan(bytes, headerEnd) : headerEnd;
  return { marker: code, data: bytes.subarray(at + 4, headerEnd), whole: bytes.subarray(at, end), end };
};

const segmentOf = (code: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** The part of a segment that may stay: by default none. */
const keptOf = (segment: Segment): Buffer | null => {
  const { data, whole } = segment;
  if (isOfPicture(segment.marker) || segment.marker === marker.endOfImage) return whole;
  // The colours: a profile, and Adobe's word on how they are coded.
  if (segment.marker === marker.app2 && startsWith(data, 'ICC_PROFILE\0')) return whole;
  if (segment.marker === marker.app14 && startsWith(data, 'Adobe')) return whole;
  // JFIF without its thumbnail, which may show what was cropped away.
  if (segment.marker === marker.app0 && startsWith(data, 'JFIF\0') && data.length >= 14) {
    return segmentOf(marker.app0, Buffer.concat([data.subarray(0, 12), Buffer.from([0, 0])]));
  }
  return null;
};

/**
 * Copies a JPEG without its metadata. Only what is needed to decode the picture is let through, so Exif with the place,
 * XMP, IPTC, comments, maker notes, thumbnails, and whatever phones append behind the end are gone by default. A
 * picture that must be turned keeps an Exif block of one entry that says so. The pixels are not coded anew.
 */
export const cleanJpeg = (bytes: Buffer): CleanBytes => {
  const kept: Buffer[] = [];
  let orientation = upright;
  let hasScan = false;
  for (let at = 2, segments = 1; ; segments += 1) {
    if (segments > segmentsMax) throw new AppError('PhotoUnreadable', { reason: 'damaged' });
    const segment = readSegment(bytes, at);
    at = segment.end;
    if (segment.marker === marker.app1 && startsWith(segment.data, exifName)) {
      orientation = orientationOf(segment.data.subarray(exifName.length));
    }
    const part = keptOf(segment);
    if (part !== null) kept.push(part);
    hasScan ||= segment.marker === marker.startOfScan;
    if (segment.marker === marker.endOfImage) break;
  }
  if (!hasScan) throw unreadable();
  const exif =
    orientation === upright
      ? []
      : [segmentOf(marker.app1, Buffer.concat([Buffer.from(exifName, 'latin1'), tiffOf(orientation)]))];
  return { bytes: Buffer.concat([bytes.subarray(0, 2), ...exif, ...kept]), orientation };
};
