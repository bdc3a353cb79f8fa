import { imageSize } from 'image-size';
import { mediaLimits } from '@shared/contract/media';
import { AppError } from '@shared/errors';
import { cleanJpeg, type CleanBytes } from './clean-jpeg';
import { cleanPng } from './clean-png';
import { cleanWebp } from './clean-webp';
import { isOnItsSide } from './orientation';

export type PhotoType = 'jpeg' | 'png' | 'webp';

/** A photo fit to be shown. `width` and `height` are as seen, in pixels. */
export interface CleanPhoto {
  readonly bytes: Buffer;
  readonly type: PhotoType;
  readonly width: number;
  readonly height: number;
  /** How a viewer must turn it, as Exif numbers it. */
  readonly orientation: number;
}

const cleaners: Readonly<Record<PhotoType, (bytes: Buffer) => CleanBytes>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
};

/** The kind of picture by its first bytes; a name or a declared type proves nothing. */
const typeOf = (bytes: Buffer): PhotoType | null => {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF....WEBP/s.test(head)) return 'webp';
  return null;
};

const sizeOf = (bytes: Buffer): { readonly width: number; readonly height: number } => {
  try {
    return imageSize(bytes);
  } catch (error) {
    throw new AppError('PhotoUnreadable', { reason: 'damaged' }, { cause: error });
  }
};

/**
 * Checks that the bytes are a whole photo of a sensible size and copies it without metadata.
 * Refuses with PhotoUnreadable or PhotoTooLarge.
 */
export const cleanPhoto = (bytes: Buffer): CleanPhoto => {
  const { photoBytesMax, pixelsMax, sidePixelsMin } = mediaLimits;
  if (bytes.length > photoBytesMax) throw new AppError('PhotoTooLarge', { photoBytesMax });
  const type = typeOf(bytes);
  if (type === null) throw new AppError('PhotoUnreadable', { reason: 'noPhoto' });
  const clean = cleaners[type](bytes);
  const { width, height } = sizeOf(clean.bytes);
  if (width * height > pixelsMax) throw new AppError('PhotoTooLarge', { pixelsMax });
  if (Math.min(width, height) < sidePixelsMin) throw new AppError('PhotoUnreadable', { reason: 'tooSmall' });
  return {
    bytes: clean.bytes,
    type,
    orientation: clean.orientation,
    ...(isOnItsSide(clean.orientation) ? { width: height, height: width } : { width, height }),
  };
};
