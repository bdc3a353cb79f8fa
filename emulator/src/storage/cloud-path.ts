const pathBytesMax = 850;
const segmentBytesMax = 200;

/**
 * Whether the cloud takes a text as the path of a file: letters of any language, digits and `! - _ . * space`,
 * in segments between single slashes. `.` and `..` are no segments, so a path cannot climb out of its folder.
 */
export function isCloudPath(text: string): boolean {
  if (text === '' || Buffer.byteLength(text) > pathBytesMax) return false;
  return text.split('/').every(isSegment);
}

function isSegment(segment: string): boolean {
  if (segment === '.' || segment === '..') return false;
  return /^[\p{L}\p{M}\p{N}!\-_.* ]+$/u.test(segment) && Buffer.byteLength(segment) <= segmentBytesMax;
}
