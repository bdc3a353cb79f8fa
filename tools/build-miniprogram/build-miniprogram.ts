import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildVerify } from '../build-verify/build-verify';
import { contentHash } from '../content-hash';
import { bytesMaxOf, packageSizes, type PackageSize } from './package-sizes';
import { sourceFilesOf } from './source-files';

export type MiniprogramPlatform = 'h5' | 'weapp';

export interface BuiltMiniprogram {
  readonly platform: MiniprogramPlatform;
  /** Absolute folder of the built files. */
  readonly folder: string;
  readonly isRebuilt: boolean;
  /** Empty for H5, which has no packages. */
  readonly packages: readonly PackageSize[];
}

/**
 * Builds the mini-program for one platform into .build/miniprogram/<platform> when its sources changed since the last
 * time. Throws an Error with Taro's own output when it fails, or with the sizes when a package is too large.
 */
export async function buildMiniprogram(
  platform: MiniprogramPlatform,
  rootDir: string,
): Promise<BuiltMiniprogram> {
  const folder = join(rootDir, '.build', 'miniprogram', platform);
  const stampFile = join(rootDir, '.build', 'miniprogram.stamps', platform);
  const hash = [contentHash(sourceFilesOf(rootDir)), ...builtInSettings()].join(' ');
  const isFresh = existsSync(folder) && readIfPresent(stampFile) === hash;
  if (!isFresh) {
    const fresh = `${folder}.new`;
    await runTaro(platform, rootDir, fresh);
    // Whoever has the pages can take along the one that works without a network.
    if (platform === 'h5') await buildVerify(rootDir, join(fresh, 'verify.html'));
    replaceFolder(folder, fresh);
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, hash);
  }
  const packages = platform === 'weapp' ? packageSizes(folder) : [];
  refuseLargePackages(packages);
  return { platform, folder, isRebuilt: !isFresh, packages };
}

/** What the build takes from the environment, see miniprogram/config and app.config.ts: another value needs another build. */
const builtInSettings = (): readonly string[] =>
  ['CLOUDBASE_ENV_ID', 'API_ORIGIN', 'WECHAT_SPEECH_PLUGIN'].map((name) => process.env[name] ?? '');

/** The last build stays in place, and can be served, until the new one is whole. */
function replaceFolder(folder: string, fresh: string): void {
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

async function runTaro(platform: MiniprogramPlatform, rootDir: string, outputRoot: string): Promise<void> {
  const cli = join(rootDir, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');
  const child = spawn(process.execPath, [cli, 'build', '--type', platform, '--no-check'], {
    cwd: join(rootDir, 'miniprogram'),
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: platform, OUTPUT_ROOT: outputRoot },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stdout.on('data', (text: Buffer) => output.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => output.push(text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  // Taro ends with 0 after some failures of webpack; its last words say whether it compiled.
  if (code !== 0 || /Failed to compile|Module build failed|ERROR in/i.test(output.join(''))) {
    throw new Error(`Taro could not build ${platform}:\n${output.join('')}`);
  }
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

/** Throws an Error that names each package over its limit. WeChat itself refuses one over 2 MB only. */
export function refuseLargePackages(packages: readonly PackageSize[]): void {
  const large = packages.filter(({ name, bytes }) => bytes > bytesMaxOf(name));
  if (large.length === 0) return;
  const lines = large.map(
    ({ name, bytes }) => `  - ${name}: ${kilobytes(bytes)} KB of ${kilobytes(bytesMaxOf(name))} KB`,
  );
  throw new Error(`Packages of the mini-program are too large:\n${lines.join('\n')}`);
}

function readIfPresent(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
