import type { PackageSize } from '../../../tools/build-miniprogram/package-sizes';
import type { WeappPackage } from './weapp-package';

export interface SizeBudget {
  readonly mainBytesMax: number;
  readonly subpackageBytesMax: number;
}

/** Packages over budget, each with its three largest files. */
export function listOversized(
  pack: WeappPackage,
  sizes: readonly PackageSize[],
  { mainBytesMax, subpackageBytesMax }: SizeBudget,
): readonly string[] {
  return sizes.flatMap(({ name, bytes }) => {
    const isMain = name === 'main';
    const bytesMax = isMain ? mainBytesMax : subpackageBytesMax;
    if (bytes <= bytesMax) return [];
    const largest = pack.files
      .filter(({ path }) => pack.rootOf(path) === (isMain ? '' : name))
      .toSorted((a, b) => b.bytes - a.bytes)
      .slice(0, 3)
      .map((file) => `${file.path} ${file.bytes}`);
    return [
      `the package ${name} has ${bytes} bytes, ${bytesMax} are allowed; largest: ${largest.join(', ')}`,
    ];
  });
}
