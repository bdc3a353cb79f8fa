import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { prepareUpload as contract } from '@shared/contract/sheets';
import { fileStore } from '../_runtime/file-store';
import { limitFiles } from '../_runtime/keep-file';
import type { WriteCall } from '../_runtime/route';
import { uploadStore } from '../_runtime/upload-store';
import { sheetLimits, tooLarge } from './sheet-limits';

/** Reserves a place under `incoming/`, from where nothing is ever shown. */
export const prepareUpload = async ({
  actor: { personId: ownerId },
  unitCode,
  input: { bytes },
  now,
  newId,
  documents,
}: WriteCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  if (bytes > sheetLimits.bytesMax) throw tooLarge('bytes');
  const store = uploadStore(documents);
  await limitFiles(store, ownerId, now);
  const uploadId = newId();
  const cloudPath = `incoming/sheets/${unitCode}/${uploadId}`;
  const { fileId, url, headers, expiresAt } = await fileStore.reserve(cloudPath, now);
  await store.insert({ _id: uploadId, kind: 'import', ownerId, unitCode, at: now, fileId });
  return { uploadId, uploadUrl: url, uploadHeaders: { ...headers }, cloudPath, expiresAt };
};
