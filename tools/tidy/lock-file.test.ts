import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockedPackage>>;
/** Versions that package.json puts in place of what packages ask for. */
type Overrides = Readonly<Record<string, string>>;

/** Where Node would look for `name` from a package at `path`: its own node_modules first, then outwards. */
function find(lock: Lock, path: string, name: string): LockedPackage | undefined {
  const own = lock[`${path}/node_modules/${name}`];
  if (own !== undefined) return own;
  const outer = path.lastIndexOf('/node_modules/');
  return outer === -1 ? lock[`node_modules/${name}`] : find(lock, path.slice(0, outer), name);
}

/** Binaries of other platforms that a package names by their exact version and the lock file does not hold. */
function missingBinaries(lock: Lock, overrides: Overrides = {}): string[] {
  return Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .map(([name, wanted]) => [name, overrides[name] ?? wanted] as const)
      .filter(([name, wanted]) => /^\d/.test(wanted) && find(lock, path, name)?.version !== wanted)
      .map(([name, wanted]) => `${path} wants ${name}@${wanted}`),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8'));
}

// npm writes such a lock without a word when a registry does not have every binary yet, and `npm ci` refuses it on every
// fresh clone. Choose a version of which all binaries exist, or pin the binary under "overrides".
test('a fresh clone can be installed: the lock file holds every binary of every platform', () => {
  const { packages } = readJson('package-lock.json') as { readonly packages: Lock };
  const { overrides } = readJson('package.json') as { readonly overrides: Overrides };
  expect(Object.keys(packages).length).toBeGreaterThan(1000);
  expect(missingBinaries(packages, overrides)).toEqual([]);
});

test('a binary that is missing or of another version is found, one further out is accepted', () => {
  const swc = { version: '2.0.0', optionalDependencies: { 'swc-arm': '2.0.0', anything: '^1.0.0' } };
  expect(missingBinaries({ 'node_modules/swc': swc })).toEqual(['node_modules/swc wants swc-arm@2.0.0']);
  expect(
    missingBinaries({ 'node_modules/swc': swc, 'node_modules/swc-arm': { version: '1.9.0' } }),
  ).toHaveLength(1);
  expect(missingBinaries({ 'node_modules/swc': swc, 'node_modules/swc-arm': { version: '2.0.0' } })).toEqual(
    [],
  );
  const older = { 'node_modules/swc': swc, 'node_modules/swc-arm': { version: '1.9.0' } };
  expect(missingBinaries(older, { 'swc-arm': '1.9.0' })).toEqual([]);
  const nested = { 'node_modules/a/node_modules/swc': swc, 'node_modules/swc-arm': { version: '2.0.0' } };
  expect(missingBinaries(nested)).toEqual([]);
});
