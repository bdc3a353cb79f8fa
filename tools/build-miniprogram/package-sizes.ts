import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface PackageSize {
  /** `main` or the root of a subpackage. */
  readonly name: string;
  readonly bytes: number;
}

/** What travels over two bars of signal before the first page shows. */
const mainBytesMax = 700 * 1024;
/** What travels when somebody opens a part of the mini-program for the first time. */
const subpackageBytesMax = 300 * 1024;
/** WeChat's own limit, for the one subpackage that a large library of charts may live in. */
const chartsBytesMax = 2_048 * 1024;
const chartsRoot = /(^|\/)charts$/;

/** How much a package may weigh; the root of one that holds charts ends with `charts`. */
export function bytesMaxOf(name: string): number {
  if (name === 'main') return mainBytesMax;
  return chartsRoot.test(name) ? chartsBytesMax : subpackageBytesMax;
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
