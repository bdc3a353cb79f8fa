import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What SQLite writes for a small commit: a page and its frame in the log. */
const blockBytes = 4096;

/**
 * How often per second this disk makes a small append durable, one after the other: nothing that syncs each write by
 * itself can be faster. Measured in the folder given, for `milliseconds`.
 */
export function measureDiskRate(folder: string, milliseconds: number): number {
  const file = join(folder, 'disk-rate');
  const descriptor = openSync(file, 'w');
  const block = Buffer.alloc(blockBytes, 1);
  const startedAt = performance.now();
  let syncs = 0;
  try {
    while (performance.now() - startedAt < milliseconds) {
      writeSync(descriptor, block);
      fdatasyncSync(descriptor);
      syncs += 1;
    }
    return syncs / ((performance.now() - startedAt) / 1000);
  } finally {
    closeSync(descriptor);
    rmSync(file);
  }
}
