import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const requireHere = createRequire(join(rootDir, 'package.json'));

export type CompilerName = 'wcc' | 'wcsc';

/** Where miniprogram-compiler keeps WeChat's compilers for this machine. */
function folderFor({ platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'>): string {
  if (platform === 'linux' && arch === 'x64') return 'linux';
  if (platform === 'darwin') return 'mac';
  if (platform === 'win32') return 'windows';
  throw new Error(
    `WeChat publishes its wxml and wxss compilers for Linux on x64, macOS and Windows only; on ${platform} ${arch} ` +
      'the mini-program package can be built but neither checked nor run by these tests.',
  );
}

/**
 * An executable copy of one of WeChat's compilers. The copy is needed because npm unpacks them without the execute bit
 * and node_modules may not be ours to change. Throws on machines for which WeChat publishes none.
 */
export function compilerPath(
  name: CompilerName,
  machine: Pick<NodeJS.Process, 'platform' | 'arch'> = process,
): string {
  const folder = folderFor(machine);
  const file = folder === 'windows' ? `${name}.exe` : name;
  const { version } = requireHere('miniprogram-compiler/package.json') as { readonly version: string };
  const target = join(rootDir, '.build', 'wechat-compilers', version, folder, file);
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true });
    const source = join(
      dirname(requireHere.resolve('miniprogram-compiler/package.json')),
      'bin',
      folder,
      file,
    );
    // Whoever sees the file must see it whole and executable: several test workers may come at once.
    const unfinished = `${target}.${process.pid}`;
    copyFileSync(source, unfinished);
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, target);
  }
  return target;
}

export interface Compiled {
  readonly output: string;
  /** What the compiler said when it refused; undefined when it did not. */
  readonly problem: string | undefined;
}

/** Runs a compiler inside the package's folder. Throws when it cannot be run at all. */
export function runCompiler(name: CompilerName, args: readonly string[], dir: string): Compiled {
  const { status, stdout, stderr, error } = spawnSync(compilerPath(name), args, {
    cwd: dir,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  const complaint = stderr.trim().replace(/\s*error file count: \d+$|^ERR: */gm, '');
  return {
    output: stdout,
    problem: status === 0 ? undefined : complaint || `${name} ended with ${String(status)}`,
  };
}
