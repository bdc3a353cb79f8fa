import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface PackageSize {
  /** `main`, or the root of a subpackage. */
  readonly name: string;
  readonly bytes: number;
}

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[];
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(full) : [full];
  });

/** Bytes of every package of a weapp build, main first: what WeChat counts before it packs them. */
export function packageSizes(buildFolder: string): readonly PackageSize[] {
  const app = JSON.parse(readFileSync(path.join(buildFolder, 'app.json'), 'utf8')) as AppJson;
  const sizes = new Map<string, number>([['main', 0]]);
  const roots = (app.subPackages ?? []).map(({ root }) => root);
  for (const root of roots) sizes.set(root, 0);
  for (const file of filesUnder(buildFolder)) {
    const inside = path.relative(buildFolder, file).split(path.sep).join('/');
    const name = roots.find((root) => inside.startsWith(`${root}/`)) ?? 'main';
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(file).size);
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes }));
}
