import type { PackageSize } from '../../../tools/build-miniprogram/package-sizes';
import type { WeappPackage } from './weapp-package';

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
