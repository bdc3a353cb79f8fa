import { posix } from 'node:path';
import { placeOf, type SourceFile } from './source-tree';

/** Folders of one person's machine. A route or an import such as `features/home/api` has a name in front of the slash. */
const homeFolder = /(?<![\w.@:/-])\/(?:home|root|Users|mnt|srv|work)\/\w/g;
const upwards = /(?<=['"`(\s])(?:\.\.\/)+[^'"`)\s]*/g;

/** Paths that exist on the writer's machine only. */
export function outsidePaths(file: SourceFile): string[] {
  const absolute = [...file.text.matchAll(homeFolder)].map(
    (found) => `${placeOf(file, found.index)}: an absolute path exists on one machine only`,
  );
  const escaping = [...file.text.matchAll(upwards)]
    .filter(([path]) => posix.normalize(posix.join(posix.dirname(file.path), path)).startsWith('..'))
    .map((found) => `${placeOf(file, found.index)}: ${found[0]} lies outside the repository`);
  return [...absolute, ...escaping];
}
