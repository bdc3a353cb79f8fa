import { aPhoto } from '../durability/a-photo';

/** An EXIF segment with nothing in it but a sign of where the photo was taken. */
function placeSegment(): Buffer {
  const tiff = [
    ['49492a00', '08000000'],
    // One entry: the directory of the place begins at byte 26. No directory follows.
    ['0100', '25880400', '01000000', '1a000000', '00000000'],
    // Its one entry: the hemisphere, "N".
    ['0100', '01000200', '02000000', '4e000000', '00000000'],
  ];
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff.flat().join(''), 'hex')]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A JPEG as a phone's camera writes it, with the place in it. */
export const photoWithPlace = Buffer.concat([aPhoto.subarray(0, 2), placeSegment(), aPhoto.subarray(2)]);
export const photoWithoutPlace = aPhoto;
