import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

/** What a zip spends on one file besides its compressed bytes: two headers and the name twice. */
const zipEntryOverheadBytes = 130;

/** Bytes of a zip of these files, as an upload weighs them. */
export function zippedSize(files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + deflateRawSync(readFileSync(file), { level: 9 }).length + zipEntryOverheadBytes,
    0,
  );
}
