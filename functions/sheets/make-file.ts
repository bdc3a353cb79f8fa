import { keepFile, type KeptFile } from '../_runtime/keep-file';
import type { ReadCall } from '../_runtime/route';
import type { WrittenSheet } from './sheet-xml';
import { writeWorkbook } from './write-workbook';

export { handOver } from '../_runtime/keep-file';
export type MadeFile = KeptFile;

interface Wanted {
  readonly fileName: string;
  /** Empty for a file about the caller alone. */
  readonly unitCode: string;
  readonly sheets: readonly [WrittenSheet, ...WrittenSheet[]];
}

/** Writes a workbook to be downloaded, outside any transaction. */
export const makeFile = (
  call: ReadCall<unknown>,
  { fileName, unitCode, sheets }: Wanted,
): Promise<MadeFile> =>
  keepFile(call, {
    ...{ unitCode, extension: 'xlsx' },
    make: async () => ({ fileName, content: await writeWorkbook(sheets) }),
  });
