import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../content-hash';
import type { FunctionSpec } from '../manifest/function-spec';
import { bundleOptions } from './bundle-function';

/** What one bundle was made of; kept beside the bundles, not inside them, so that it is never uploaded. */
interface FunctionStamp {
  readonly inputs: readonly string[];
  readonly hash: string;
  readonly zippedBytes: number;
}

/** What serverless.yml says that ends up in the folder. */
type Declared = Pick<FunctionSpec, 'openapi'>;

/** The stamp of a bundle that is still true for the sources on disk, or nothing. */
export function readFreshStamp(
  stampFile: string,
  rootDir: string,
  declared: Declared,
): FunctionStamp | undefined {
  const stamp = readStamp(stampFile);
  return stamp !== undefined && stamp.hash === hashOf(stamp.inputs, rootDir, declared) ? stamp : undefined;
}

export function writeStamp(
  stampFile: string,
  rootDir: string,
  declared: Declared,
  { inputs, zippedBytes }: Pick<FunctionStamp, 'inputs' | 'zippedBytes'>,
): void {
  // Dependencies change only together with the lock file, so their thousand files need no reading.
  const own = inputs.filter((input) => !input.includes('node_modules/'));
  const stamp: FunctionStamp = { inputs: own, hash: hashOf(own, rootDir, declared), zippedBytes };
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamp));
}

function hashOf(inputs: readonly string[], rootDir: string, { openapi }: Declared): string {
  const files = [...inputs, 'package-lock.json', 'tsconfig.json'].map((input) => join(rootDir, input));
  return `${contentHash(files)}:${JSON.stringify({ ...bundleOptions, openapi })}`;
}

function readStamp(stampFile: string): FunctionStamp | undefined {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8')) as FunctionStamp;
  } catch {
    return undefined;
  }
}
