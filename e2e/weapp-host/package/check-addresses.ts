import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WeappPackage } from './weapp-package';

const textFile = /\.(js|json|wxml|wxss|wxs)$/;
/** With a scheme anywhere, or without one inside `url()`. */
const address = /https?:\/\/[\w.-]+\.[a-z]{2,}[\w./?#=&%-]*|(?<=url\(["']?)\/\/[\w.-]+[\w./-]*/gi;

/** Every address of the network that stands in the package, unless it begins like one of `known`. */
export function listForeignAddresses(pack: WeappPackage, known: readonly string[]): readonly string[] {
  return pack.files
    .filter(({ path }) => textFile.test(path))
    .flatMap(({ path }) => {
      const found = readFileSync(join(pack.dir, path), 'utf8').match(address) ?? [];
      return [...new Set(found)]
        .filter((text) => !known.some((start) => text.startsWith(start)))
        .map((text) => `${path} names ${text}`);
    });
}
