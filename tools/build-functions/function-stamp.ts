import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../content-hash';
import { bundleOptions } from './bundle-function';

/** What one bundle was made of; kept beside the bundles, not inside them, so that it is never uploaded. */
interface FunctionStamp {
  readonly inputs: readonly string[];
  readonly hash: string;
  readonly zippedBytes: number;
}

/** The stamp of a bundle that is still true for the sources on disk, or nothing. */
export function readFreshStamp(stampFile: string, rootDir: string): FunctionStamp | undefined {
  const stamp = readStamp(stampFile);
  return stamp !== undefined && stamp.hash === hashInputs(stamp.inputs, rootDir) ? stamp : undefined;
}

export function writeStamp(
  stampFile: string,
  rootDir: string,
  inputs: readonly string[],
  zippedBytes: number,
): void {
  // Dependencies change only together with the lock file, so their thousand files need no reading.
  const own = inputs.filter((input) => !input.includes('node_modules/'));
  const stamp: FunctionStamp = { inputs: own, hash: hashInputs(own, rootDir), zippedBytes };
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamp));
}

function hashInputs(inputs: readonly string[], rootDir: string): string {
  const files = [...inputs, 'package-lock.json', 'tsconfig.json'].map((input) => join(rootDir, input));
  return `${contentHash(files)}:${JSON.stringify(bundleOptions)}`;
}

function readStamp(stampFile: string): FunctionStamp | undefined {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8')) as FunctionStamp;
  } catch {
    return undefined;
  }
}
