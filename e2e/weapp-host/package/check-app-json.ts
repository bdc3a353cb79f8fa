import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scopes } from '../scopes';
import type { PackageSize } from './package-sizes';
import type { WeappPackage } from './weapp-package';

/** APIs that give the place or an address away: WeChat refuses one that app.json does not name. */
const privateApis = [
  'chooseAddress',
  'chooseLocation',
  'choosePoi',
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
] as const;
/** Those that may be asked only with a sentence in `permission`. */
const placeApis: ReadonlySet<string> = new Set([
  'getFuzzyLocation',
  'getLocation',
  'startLocationUpdate',
  'startLocationUpdateBackground',
]);
/** WeChat cuts a longer sentence off. */
const purposeCharsMax = 30;
/** What WeChat fetches ahead for one package. */
const preloadBytesMax = 2 * 1_024 * 1_024;

/** What app.json promises and the package does not keep, or uses and app.json does not say. */
export function listUnkeptPromises(pack: WeappPackage, sizes: readonly PackageSize[]): readonly string[] {
  const code = pack.files
    .filter(({ path }) => /\.(js|json|wxml)$/.test(path) && path !== 'app.json')
    .map(({ path }) => readFileSync(join(pack.dir, path), 'utf8'))
    .join('\n');
  return [
    ...listPageProblems(pack),
    ...listPrivateApis(pack, code),
    ...listPermissions(pack),
    ...listPlugins(pack, code),
    ...listHeavyPreloads(pack, sizes),
  ];
}

function listPageProblems({ pages, appJson }: WeappPackage): readonly string[] {
  const roots = (appJson.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const within = (path: string) => roots.find((root) => path.startsWith(`${root}/`));
  return [
    ...pages
      .filter((page, index) => pages.indexOf(page) !== index)
      .map((page) => `app.json names the page ${page} twice`),
    ...appJson.pages
      .filter((page) => within(page) !== undefined)
      .map((page) => `the page ${page} of the main package lies in the subpackage ${within(page) ?? ''}`),
    ...roots
      .filter((root) => within(root) !== undefined)
      .map((root) => `the subpackage ${root} lies in the subpackage ${within(root) ?? ''}`),
  ];
}

function listPrivateApis({ appJson }: WeappPackage, code: string): readonly string[] {
  const declared = appJson.requiredPrivateInfos ?? [];
  const isUsed = (api: string) => new RegExp(`\\.${api}\\(`).test(code);
  return [
    ...declared
      .filter((api) => !isUsed(api))
      .map((api) => `app.json names ${api} in requiredPrivateInfos, which nothing uses`),
    ...privateApis
      .filter(isUsed)
      .flatMap((api) => [
        ...(declared.includes(api)
          ? []
          : [`${api} is used, but app.json does not name it in requiredPrivateInfos`]),
        ...(placeApis.has(api) && !appJson.permission?.['scope.userLocation']
          ? [`${api} is used, but app.json has no sentence for scope.userLocation in permission`]
          : []),
      ]),
  ];
}

const listPermissions = ({ appJson }: WeappPackage): readonly string[] =>
  Object.entries(appJson.permission ?? {}).flatMap(([scope, given]) => {
    const sentence = given?.desc ?? '';
    const isKnown = scopes.some((known) => known === scope);
    return [
      ...(isKnown ? [] : [`app.json names the permission ${scope}, which WeChat does not know`]),
      ...(sentence.length > 0 && sentence.length <= purposeCharsMax
        ? []
        : [
            `the sentence for ${scope} has ${sentence.length} characters, WeChat shows 1 to ${purposeCharsMax}`,
          ]),
    ];
  });

function listPlugins({ appJson }: WeappPackage, code: string): readonly string[] {
  const declared = Object.entries(appJson.plugins ?? {});
  const used = [...code.matchAll(/requirePlugin\(["']([\w-]+)["']\)|plugin:\/\/([\w-]+)\//g)].map(
    ([, required, named]) => required ?? named ?? '',
  );
  return [
    ...declared.flatMap(([name, { version = '', provider = '' }]) => [
      ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`the plugin ${name} has the version "${version}"`]),
      ...(/^wx[0-9a-f]{16}$/.test(provider) ? [] : [`the plugin ${name} has the provider "${provider}"`]),
      // A name that the code keeps in a constant is as good as one in the call.
      ...(code.includes(`"${name}"`) || code.includes(`'${name}'`)
        ? []
        : [`app.json declares the plugin ${name}, which nothing uses`]),
    ]),
    ...[...new Set(used)]
      .filter((name) => !declared.some(([known]) => known === name))
      .map((name) => `the plugin ${name} is used, but app.json does not declare it`),
  ];
}

/** All pages of one package share what WeChat fetches ahead. */
function listHeavyPreloads(
  { appJson, rootOf }: WeappPackage,
  sizes: readonly PackageSize[],
): readonly string[] {
  const fetched = new Map<string, Set<string>>();
  for (const [page, { packages }] of Object.entries(appJson.preloadRule ?? {})) {
    const from = rootOf(page) || 'main';
    fetched.set(from, new Set([...(fetched.get(from) ?? []), ...packages]));
  }
  return [...fetched].flatMap(([from, roots]) => {
    const bytes = sizes
      .filter(({ name }) => roots.has(name) || (name === 'main' && roots.has('__APP__')))
      .reduce((sum, size) => sum + size.bytes, 0);
    return bytes <= preloadBytesMax
      ? []
      : [`pages of ${from} fetch ${bytes} bytes ahead, WeChat allows ${preloadBytesMax}`];
  });
}
