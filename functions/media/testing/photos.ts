import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const photo = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'photos', name));

/**
 * Pictures for tests, a few kilobytes each: a village road at dusk, drawn with ImageMagick, with metadata written by
 * ExifTool. Every piece of metadata here must be gone from a stored photo.
 */
export const photos = {
  /** JPEG, 320x240 pixels lying on their side (orientation 6, so seen as 240x320), with GPS, XMP, IPTC and a comment. */
  darkLamp: photo('dark-lamp-gps-turned.jpg'),
  /** Progressive JPEG, 320x240, as the lamp is mended. */
  mendedLamp: photo('mended-lamp.jpg'),
  /** PNG, 96x72, with text, time, XMP and GPS. */
  small: photo('small.png'),
  /** WebP, 120x160 pixels on their side, with GPS and XMP. */
  turned: photo('turned.webp'),
  /** A line of text whose name says that it is a JPEG. */
  letter: photo('letter.jpg'),
};

/** What the pictures must not tell once they are stored: the phone, the place, the words and names in their metadata. */
export const tellTales = ['GPS', 'Phone', 'Test 1', 'well', 'someone', 'Queshan', 'a comment', 'xpacket'];
