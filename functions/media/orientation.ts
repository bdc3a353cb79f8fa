/** How a viewer must turn a picture, as Exif numbers it: 1 stands upright, 6 lies on its side, 2, 4, 5 and 7 are mirrored. */
export const upright = 1;

const orientationTag = 0x0112;
const shortType = 3;
const entryBytes = 12;

/**
 * The orientation that a block of Exif data (a TIFF file in small) asks for; `upright` when it says nothing that can be
 * read, because a picture that cannot be turned can still be shown.
 */
export const orientationOf = (tiff: Buffer): number => {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'MM' && order !== 'II')) return upright;
  const isBigEndian = order === 'MM';
  const readUInt16 = (at: number) => (isBigEndian ? tiff.readUInt16BE(at) : tiff.readUInt16LE(at));
  const directory = isBigEndian ? tiff.readUInt32BE(4) : tiff.readUInt32LE(4);
  if (directory + 2 > tiff.length) return upright;
  for (let entry = 0; entry < readUInt16(directory); entry += 1) {
    const at = directory + 2 + entry * entryBytes;
    if (at + entryBytes > tiff.length) return upright;
    if (readUInt16(at) === orientationTag && readUInt16(at + 2) === shortType) {
      const orientation = readUInt16(at + 8);
      return orientation >= 1 && orientation <= 8 ? orientation : upright;
    }
  }
  return upright;
};

/** A block of Exif data that says how to turn the picture and nothing else: 26 bytes, one entry. */
export const tiffOf = (orientation: number): Buffer => {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(shortType, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
};

/** Whether the picture shows its width as its height. */
export const isOnItsSide = (orientation: number): boolean => orientation >= 5;
