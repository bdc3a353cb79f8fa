import { tellTales } from '../../functions/media/testing/photos';

/** APP1 to APP13, APP15 and comments: where EXIF, XMP, IPTC, thumbnails and words stand in a JPEG. */
const isMetadata = (marker: number): boolean =>
  (marker >= 0xe1 && marker <= 0xed) || marker === 0xef || marker === 0xfe;

/** A colour profile tells how to paint and nothing else. */
const isColourProfile = (segment: Buffer): boolean => segment.includes('ICC_PROFILE');

const exifStart = Buffer.from('Exif\0\0');
const orientationTag = 0x0112;

/** EXIF with a single field, big-endian: which side is up. Without it the photo would lie on its side. */
const isOnlyOrientation = (segment: Buffer): boolean => {
  const tiff = segment.subarray(4 + exifStart.length);
  return (
    segment.subarray(4, 4 + exifStart.length).equals(exifStart) &&
    tiff.length === 26 &&
    tiff.readUInt16BE(8) === 1 &&
    tiff.readUInt16BE(10) === orientationTag
  );
};

const startOfScan = 0xda;

/** What a JPEG tells beside its picture: its metadata segments by marker, and words that must never be in it. */
export function secretsOf(jpeg: Buffer): readonly string[] {
  if (jpeg.readUInt16BE(0) !== 0xffd8) throw new Error('no JPEG');
  const found: string[] = tellTales.filter((word) => jpeg.includes(word));
  let at = 2;
  while (jpeg[at] === 0xff && jpeg[at + 1] !== startOfScan) {
    const marker = jpeg[at + 1] ?? 0;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    const segment = jpeg.subarray(at, end);
    const isHarmless = isColourProfile(segment) || isOnlyOrientation(segment);
    if (isMetadata(marker) && !isHarmless) found.push(`segment ${marker.toString(16)}`);
    at = end;
  }
  return found;
}

export async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
