// Installs the dependencies when node_modules does not hold what package-lock.json asks for. Plain JavaScript on Node
// alone: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pollMs = 250;

/** Throws an Error with a sentence for the reader if npm cannot install. Concurrent callers wait for the first one. */
export function installOnce(rootDir) {
  if (isInstalled(rootDir)) return;
  const release = acquire(join(rootDir, '.build', 'install.lock'));
  try {
    if (!isInstalled(rootDir)) install(rootDir);
  } finally {
    release();
  }
}

function install(rootDir) {
  console.log('Installing dependencies (npm ci), once per change of package-lock.json ...');
  // `npm run -s` would silence the reason of a failure too.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const npmCli = process.env.npm_execpath;
  const options = { cwd: rootDir, stdio: 'inherit' };
  const { status, error } = npmCli?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npmCli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    throw new Error(
      `npm ci failed (${error?.message ?? `exit code ${status}`}): see its message above, then run this again.`,
    );
  }
  writeFileSync(stampFile(rootDir), lockHash(rootDir));
}

function stampFile(rootDir) {
  return join(rootDir, 'node_modules', '.installed-lock-hash');
}

function lockHash(rootDir) {
  return createHash('sha256')
    .update(readFileSync(join(rootDir, 'package-lock.json')))
    .digest('hex');
}

/** The stamp answers at once; without it npm's own record is compared, so that a plain `npm install` counts too. */
function isInstalled(rootDir) {
  const hash = lockHash(rootDir);
  if (read(stampFile(rootDir)) === hash) return true;
  const record = read(join(rootDir, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const wanted = versions(readFileSync(join(rootDir, 'package-lock.json'), 'utf8'));
  const present = versions(record);
  // Optional packages of other platforms are wanted but never present.
  const isComplete = wanted.every(
    ({ path, version, isOptional }) => isOptional || has(present, path, version),
  );
  const isClean = present.every(({ path, version }) => has(wanted, path, version));
  if (!isComplete || !isClean) return false;
  writeFileSync(stampFile(rootDir), hash);
  return true;
}

function versions(lockText) {
  return Object.entries(JSON.parse(lockText).packages ?? {})
    .filter(([path]) => path.startsWith('node_modules/'))
    .map(([path, { version, optional, devOptional }]) => ({
      path,
      version,
      isOptional: Boolean(optional || devOptional),
    }));
}

const indexes = new WeakMap();

function has(list, path, version) {
  const index = indexes.get(list) ?? new Map(list.map((item) => [item.path, item.version]));
  indexes.set(list, index);
  return index.has(path) && index.get(path) === version;
}

/** A file that holds the owner's process id; the file of an owner that died is taken over. */
function acquire(lockFile) {
  mkdirSync(dirname(lockFile), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return () => rmSync(lockFile, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = Number(read(lockFile));
      if (owner > 0 && !isAlive(owner)) rmSync(lockFile, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMs);
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
