import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { photos } from '../../functions/media/testing/photos';
import type { PhotoFile } from '../people/parts';

const asJpeg = (name: string, buffer: Buffer): PhotoFile => ({ name, mimeType: 'image/jpeg', buffer });

const seedPhoto = (name: string): PhotoFile =>
  asJpeg(name, readFileSync(join(import.meta.dirname, '..', '..', 'tools', 'seed', 'photos', name)));

/** JPEGs as a phone's camera leaves them. */
export const photoFiles = {
  /** Tells in its metadata where it was taken, on which phone and by whom. */
  darkLamp: asJpeg('dark-lamp.jpg', photos.darkLamp),
  darkLampFromFar: seedPhoto('lamp-dark.jpg'),
  litLamp: seedPhoto('lamp-lit.jpg'),
  ditch: seedPhoto('ditch-blocked.jpg'),
};
