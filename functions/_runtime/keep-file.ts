import type { fileSchema } from '@shared/contract/schema';
import { AppError } from '@shared/errors';
import type * as z from 'zod/mini';
import { fileStore } from './file-store';
import type { ReadCall } from './route';
import { uploadStore } from './upload-store';

export type KeptFile = z.infer<typeof fileSchema>;

/** Nobody brings or takes more files in an hour, and a script must not fill the storage. */
const filesPerHour = 60;
const hourMs = 3_600_000;

/** Long enough to open it, too short to pass it on. */
const urlSeconds = 1_800;

/** Refuses whoever has uploaded or downloaded too much within the hour. */
export const limitFiles = async (
  store: Pick<ReturnType<typeof uploadStore>, 'findNewestAt'>,
  ownerId: string,
  now: string,
): Promise<void> => {
  const newestAt = await store.findNewestAt(ownerId, filesPerHour);
  if (newestAt !== null && Date.parse(now) - Date.parse(newestAt) < hourMs)
    throw new AppError('TooManyRequests', { uploadsPerHour: filesPerHour });
};

interface Wanted {
  /** Empty for a file about the caller alone. */
  readonly unitCode: string;
  readonly extension: string;
  readonly make: () => Promise<{ readonly fileName: string; readonly content: Buffer }>;
}

/**
 * Makes a file to be downloaded, outside any transaction. It is noted before it is written, so that it is removed in time even when
 * the call breaks off.
 */
export const keepFile = async (
  { documents, actor: { personId: ownerId }, now, newId }: ReadCall<unknown>,
  { unitCode, extension, make }: Wanted,
): Promise<KeptFile> => {
  const uploads = uploadStore(documents);
  await limitFiles(uploads, ownerId, now);
  const { fileName, content } = await make();
  const fileId = newId();
  const path = `exports/${unitCode === '' ? 'own' : unitCode}/${fileId}.${extension}`;
  const reserved = await fileStore.reserve(path, now);
  await uploads.insert({ _id: fileId, kind: 'export', ownerId, unitCode, at: now, fileId: reserved.fileId });
  const stored = await fileStore.write(path, content);
  const url = (await fileStore.urlsOf([stored], urlSeconds)).get(stored);
  if (url === undefined) throw new Error(`the storage gives no address for ${path}`);
  return { fileName, url, bytes: content.length };
};

/** What was made is handed over in a transaction, beside the record of who took it. */
export const handOver = (_call: unknown, file: KeptFile): Promise<KeptFile> => Promise.resolve(file);
