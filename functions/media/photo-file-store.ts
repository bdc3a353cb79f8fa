import { AppError } from '@shared/errors';
import { fileStore } from '../_runtime/file-store';

/** The files behind the photos, in the cloud's storage. Paths are relative to the bucket. */
export const photoFileStore = {
  ...fileStore,

  /** The bytes of a file, null when there is none; refuses with PhotoTooLarge rather than read more than `bytesMax`. */
  read: (fileId: string, bytesMax: number): Promise<Buffer | null> =>
    fileStore.read(fileId, {
      bytesMax,
      tooLarge: () => new AppError('PhotoTooLarge', { photoBytesMax: bytesMax }),
    }),
};
