import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../manifest/function-spec';
import { bundleFunction } from './bundle-function';
import { readFreshStamp, writeStamp } from './function-stamp';
import { zippedSize } from './zipped-size';

/** The console and the API refuse a larger upload; beyond it a function would need a bucket. */
const zippedBytesMax = 1.5 * 1024 * 1024;

export interface BuiltFunction {
  readonly name: string;
  /**
   * Absolute folder with index.js (CommonJS, exports `main`), package.json and, when it calls WeChat, config.json: exactly
   * what is uploaded.
   */
  readonly folder: string;
  readonly zippedBytes: number;
  readonly isRebuilt: boolean;
}

export interface BuildFunctionsOptions {
  /** Absolute; defaults to `.build/functions` beside serverless.yml. */
  readonly outDir?: string;
  /** Accepted zip size in bytes. */
  readonly bytesMax?: number;
}

/**
 * Bundles every function whose sources changed since the last time and removes the bundles of functions that are gone.
 * Throws what esbuild says about broken sources, and an Error that names every bundle too large to upload.
 */
export async function buildFunctions(
  manifest: Pick<Manifest, 'rootDir' | 'functions'>,
  {
    outDir = join(manifest.rootDir, '.build', 'functions'),
    bytesMax = zippedBytesMax,
  }: BuildFunctionsOptions = {},
): Promise<readonly BuiltFunction[]> {
  removeForeignFolders(
    outDir,
    manifest.functions.map(({ name }) => name),
  );
  const building = await Promise.allSettled(
    manifest.functions.map(async (spec): Promise<BuiltFunction> => {
      const folder = join(outDir, spec.name);
      const stampFile = join(`${outDir}.stamps`, `${spec.name}.json`);
      const fresh = existsSync(join(folder, 'index.js'))
        ? readFreshStamp(stampFile, manifest.rootDir, spec)
        : undefined;
      if (fresh !== undefined) {
        return { name: spec.name, folder, zippedBytes: fresh.zippedBytes, isRebuilt: false };
      }
      const inputs = await bundleFunction(spec, manifest.rootDir, folder);
      const zippedBytes = zippedSize(readdirSync(folder).map((name) => join(folder, name)));
      writeStamp(stampFile, manifest.rootDir, spec, { inputs, zippedBytes });
      return { name: spec.name, folder, zippedBytes, isRebuilt: true };
    }),
  );
  // Whoever learns that one is broken must not find the others still being written.
  const broken = building.find((result) => result.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  const built = building.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  refuseLargeBundles(built, bytesMax);
  return built;
}

function removeForeignFolders(outDir: string, names: readonly string[]): void {
  const existing = existsSync(outDir) ? readdirSync(outDir) : [];
  for (const name of existing) {
    if (!names.includes(name)) rmSync(join(outDir, name), { recursive: true });
  }
}

function refuseLargeBundles(built: readonly BuiltFunction[], bytesMax: number): void {
  const large = built.filter(({ zippedBytes }) => zippedBytes > bytesMax);
  if (large.length === 0) return;
  const lines = large.map(({ name, zippedBytes }) => `  - ${name}: ${kilobytes(zippedBytes)} KB zipped`);
  throw new Error(
    `Too large to upload (limit ${kilobytes(bytesMax)} KB), look for an import that pulls a whole package:\n${lines.join('\n')}`,
  );
}

export function kilobytes(bytes: number): number {
  return Math.round(bytes / 1024);
}
