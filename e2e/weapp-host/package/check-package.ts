import { listForeignAddresses } from './check-addresses';
import { listUnkeptPromises } from './check-app-json';
import { listUnknownNames } from './check-code';
import { listUnusedPictures } from './check-unused';
import { listMissingParts } from './check-pages';
import { listCompileProblems } from './compile-views';
import { listOversized, sizesOf, type SizeBudget } from './package-sizes';
import type { WeappPackage } from './weapp-package';

export interface PackageRules extends SizeBudget {
  /** Beginnings of addresses that may stand in the package. */
  readonly knownAddresses: readonly string[];
  /** Names that WeChat lacks and that the package's libraries mention without ever reaching them on a phone. */
  readonly harmlessNames: readonly string[];
}

/** Everything that speaks against a built mini-program, as sentences that name the file. Empty: nothing does. */
export function listPackageProblems(pack: WeappPackage, rules: PackageRules): readonly string[] {
  const sizes = sizesOf(pack);
  return [
    ...listCompileProblems(pack),
    ...listMissingParts(pack),
    ...listUnkeptPromises(pack, sizes),
    ...listUnusedPictures(pack),
    ...listOversized(pack, sizes, rules),
    ...listForeignAddresses(pack, rules.knownAddresses),
    ...listUnknownNames(pack)
      .filter(({ name }) => name === undefined || !rules.harmlessNames.includes(name))
      .map(({ problem }) => problem),
  ];
}
