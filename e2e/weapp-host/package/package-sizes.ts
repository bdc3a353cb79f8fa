import type { WeappPackage } from './weapp-package';

export interface PackageSize {
  /** `main` or the root of a subpackage. */
  readonly name: string;
  readonly bytes: number;
}

/** What does not travel to the phone. */
const staysHere = /\.(map|LICENSE\.txt)$/;

/** How much WeChat counts for the main package and each subpackage. */
export function sizesOf({ files, appJson, rootOf }: WeappPackage): readonly PackageSize[] {
  const roots = (appJson.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  return ['', ...roots].map((root) => ({
    name: root === '' ? 'main' : root,
    bytes: files
      .filter(({ path }) => rootOf(path) === root && !staysHere.test(path))
      .reduce((sum, { bytes }) => sum + bytes, 0),
  }));
}

export interface SizeBudget {
  /** How many bytes a package may have, by its name: `main` or the root of a subpackage. */
  readonly bytesMaxOf: (name: string) => number;
}

/** Packages over budget, each with its three largest files. */
export function listOversized(
  pack: WeappPackage,
  sizes: readonly PackageSize[],
  { bytesMaxOf }: SizeBudget,
): readonly string[] {
  return sizes.flatMap(({ name, bytes }) => {
    const bytesMax = bytesMaxOf(name);
    if (bytes <= bytesMax) return [];
    const largest = pack.files
      .filter(({ path }) => pack.rootOf(path) === (name === 'main' ? '' : name))
      .toSorted((a, b) => b.bytes - a.bytes)
      .slice(0, 3)
      .map((file) => `${file.path} ${file.bytes}`);
    return [
      `the package ${name} has ${bytes} bytes, ${bytesMax} are allowed; largest: ${largest.join(', ')}`,
    ];
  });
}
