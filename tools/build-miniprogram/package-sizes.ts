import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface PackageSize {
  /** `main` or the root of a subpackage. */
  readonly name: string;
  readonly bytes: number;
}

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[];
  readonly subpackages?: readonly { readonly root: string }[];
}

/** How much WeChat counts for the main package and each subpackage of a built mini-program. */
export function packageSizes(outDir: string): readonly PackageSize[] {
  const app = JSON.parse(readFileSync(join(outDir, 'app.json'), 'utf8')) as AppJson;
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const subpackages = roots.map((root) => ({ name: root, bytes: bytesBelow(join(outDir, root)) }));
  const all = bytesBelow(outDir);
  return [
    { name: 'main', bytes: subpackages.reduce((rest, { bytes }) => rest - bytes, all) },
    ...subpackages,
  ];
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.endsWith('.map') && !name.endsWith('.LICENSE.txt'))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? bytesBelow(path) : statSync(path).size;
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}
