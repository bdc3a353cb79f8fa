import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Hash of names and contents in the order given; a missing file counts as its own content. */
export function contentHash(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0`).update(readIfPresent(path)).update('\0');
  return hash.digest('hex');
}

function readIfPresent(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.from('(missing)');
  }
}
