import type { fileSchema } from '@shared/contract/sheets';
import type * as z from 'zod/mini';
import { fileStore } from '../_runtime/file-store';
import type { ReadCall } from '../_runtime/route';
import { uploadStore } from '../_runtime/upload-store';
import { limitFiles } from './prepare-upload';
import type { WrittenSheet } from './sheet-xml';
import { writeWorkbook } from './write-workbook';

export type MadeFile = z.infer<typeof fileSchema>;

interface Wanted {
  readonly fileName: string;
  /** Empty for a file about the caller alone. */
  readonly unitCode: string;
  readonly sheets: readonly [WrittenSheet, ...WrittenSheet[]];
}

/** Long enough to open it, too short to pass it on. */
const urlSeconds = 1_800;

/**
 * Writes a workbook to be downloaded, outside any transaction. It is noted before it is written, so that it is removed in time even
 * when the call breaks off.
 */
export const makeFile = async (
  { documents, actor: { personId: ownerId }, now, newId }: ReadCall<unknown>,
  { fileName, unitCode, sheets }: Wanted,
): Promise<MadeFile> => {
  const uploads = uploadStore(documents);
  await limitFiles(uploads, ownerId, now);
  const content = await writeWorkbook(sheets);
  const fileId = newId();
  const path = `exports/${unitCode === '' ? 'own' : unitCode}/${fileId}.xlsx`;
  const reserved = await fileStore.reserve(path, now);
  await uploads.insert({ _id: fileId, kind: 'export', ownerId, unitCode, at: now, fileId: reserved.fileId });
  const stored = await fileStore.write(path, content);
  const url = (await fileStore.urlsOf([stored], urlSeconds)).get(stored);
  if (url === undefined) throw new Error(`the storage gives no address for ${path}`);
  return { fileName, url, bytes: content.length };
};

/** What was made is handed over in a transaction, beside the record of who took it. */
export const handOver = (_call: unknown, file: MadeFile): Promise<MadeFile> => Promise.resolve(file);
