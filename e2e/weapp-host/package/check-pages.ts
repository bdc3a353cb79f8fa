import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { recordOf, textOf } from '../app/unknown-values';
import type { WeappPackage } from './weapp-package';

/** WeChat takes small icons only. */
const iconBytesMax = 40 * 1_024;

/** Pages, components and icons that app.json and its likes name and that are not there. */
export function listMissingParts(pack: WeappPackage): readonly string[] {
  return [
    ...pack.pages.flatMap((page) => missingFiles(pack, page, 'app.json')),
    ...pack.files
      .filter(({ path }) => path.endsWith('.json'))
      .flatMap(({ path }) => missingComponents(pack, path)),
    ...missingTabs(pack),
    ...missingPreloads(pack),
  ];
}

const missingFiles = (pack: WeappPackage, path: string, namedIn: string): readonly string[] =>
  ['.js', '.json', '.wxml']
    .filter((extension) => !pack.has(path + extension))
    .map((extension) => `${namedIn} names ${path}, but ${path}${extension} is missing`);

function missingComponents(pack: WeappPackage, jsonPath: string): readonly string[] {
  const config = recordOf(JSON.parse(readFileSync(join(pack.dir, jsonPath), 'utf8')));
  return Object.values(recordOf(config['usingComponents'])).flatMap((given) => {
    const target = textOf(given);
    // Components of plugins and of WeChat's own extensions are fetched by WeChat.
    if (/^(plugin|weui-miniprogram|dynamicLib):/.test(target)) return [];
    const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(jsonPath), target);
    return missingFiles(pack, path, jsonPath);
  });
}

function missingTabs(pack: WeappPackage): readonly string[] {
  const { tabBar, pages } = pack.appJson;
  if (!tabBar) return [];
  const { list } = tabBar;
  const icons = list.flatMap(({ iconPath, selectedIconPath }) =>
    [iconPath, selectedIconPath].filter((path) => path !== undefined),
  );
  return [
    ...(list.length < 2 || list.length > 5 ? [`app.json has ${list.length} tabs, WeChat takes 2 to 5`] : []),
    ...list
      .filter(({ pagePath }) => !pages.includes(pagePath))
      .map(({ pagePath }) => `app.json makes ${pagePath} a tab, but it is no page of the main package`),
    ...icons
      .filter((path) => !pack.has(path))
      .map((path) => `app.json names the icon ${path}, which is missing`),
    ...pack.files
      .filter(({ path, bytes }) => icons.includes(path) && bytes > iconBytesMax)
      .map(({ path, bytes }) => `the icon ${path} has ${bytes} bytes, WeChat takes ${iconBytesMax}`),
    ...(tabBar.custom === true ? missingFiles(pack, 'custom-tab-bar/index', 'the custom tab bar') : []),
  ];
}

function missingPreloads({ appJson, pages }: WeappPackage): readonly string[] {
  const roots = new Set((appJson.subPackages ?? []).map(({ root }) => root));
  return Object.entries(appJson.preloadRule ?? {}).flatMap(([page, { packages }]) => [
    ...(pages.includes(page) ? [] : [`preloadRule names ${page}, which is no page`]),
    ...packages
      .filter((root) => root !== '__APP__' && !roots.has(root))
      .map((root) => `preloadRule of ${page} names ${root}, which is no subpackage`),
  ]);
}
