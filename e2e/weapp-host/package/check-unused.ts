import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { WeappPackage } from './weapp-package';

const picture = /\.(png|jpe?g|gif|svg|webp)$/i;
const text = /\.(js|json|wxml|wxss|wxs)$/;

/** Pictures that travel with the package although no other file of it speaks of them. */
export function listUnusedPictures(pack: WeappPackage): readonly string[] {
  const words = pack.files
    .filter(({ path }) => text.test(path))
    .map(({ path }) => readFileSync(join(pack.dir, path), 'utf8'))
    .join('\n');
  return pack.files
    .filter(({ path }) => picture.test(path) && !words.includes(basename(path)))
    .map(({ path, bytes }) => `nothing in the package speaks of the picture ${path} (${bytes} bytes)`);
}
