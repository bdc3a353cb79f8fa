import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

interface TabBarItem {
  readonly pagePath: string;
  readonly text: string;
  readonly iconPath?: string;
  readonly selectedIconPath?: string;
}

/** The parts of app.json that this host lives by. */
interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar?: { readonly custom?: boolean; readonly list: readonly TabBarItem[] };
  readonly window?: { readonly navigationBarTitleText?: string };
  readonly preloadRule?: Readonly<Record<string, { readonly packages: readonly string[] }>>;
  readonly requiredPrivateInfos?: readonly string[];
  /** By scope: the sentence that WeChat shows when it asks. */
  readonly permission?: Readonly<Record<string, { readonly desc?: string } | undefined>>;
  readonly plugins?: Readonly<Record<string, { readonly version?: string; readonly provider?: string }>>;
  readonly __usePrivacyCheck__?: boolean;
  readonly usingComponents?: Readonly<Record<string, string>>;
}

interface PackageFile {
  /** From the package's folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
}

/** A built mini-program in a folder. */
export interface WeappPackage {
  readonly dir: string;
  readonly appJson: AppJson;
  readonly files: readonly PackageFile[];
  /** Every page with its subpackage's root in front. */
  readonly pages: readonly string[];
  readonly has: (path: string) => boolean;
  /** The root of the subpackage that holds `path`; empty for the main package. */
  readonly rootOf: (path: string) => string;
}

/** Reads a built mini-program. Throws when the folder holds none. */
export function readWeappPackage(dir: string): WeappPackage {
  const appJsonPath = join(dir, 'app.json');
  if (!existsSync(appJsonPath)) throw new Error(`${dir} holds no built mini-program: app.json is missing`);
  const appJson = JSON.parse(readFileSync(appJsonPath, 'utf8')) as AppJson;
  const files = listFiles(dir);
  const paths = new Set(files.map(({ path }) => path));
  const roots = (appJson.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  return {
    dir,
    appJson,
    files,
    pages: [
      ...appJson.pages,
      ...(appJson.subPackages ?? []).flatMap(({ pages }, index) =>
        pages.map((page) => `${roots[index] ?? ''}/${page}`),
      ),
    ],
    has: (path) => paths.has(path),
    rootOf: (path) => roots.find((root) => path.startsWith(`${root}/`)) ?? '',
  };
}

function listFiles(dir: string): readonly PackageFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(dir, file).split(sep).join('/'), bytes: statSync(file).size }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
