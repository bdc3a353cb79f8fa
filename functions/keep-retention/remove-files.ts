import type { Retained } from '@shared/domain/retention';
import { fileStore } from '../_runtime/file-store';
import { isBetween } from '../_runtime/matchers';
import type { TimerCall } from '../_runtime/serve-timer';
import type { UploadDocument } from '../_runtime/upload-store';
import { keptUntil } from './remove-expired';

/** The work of one night for each kind; what is more waits for the next. */
const filesMax = 500;

const kept: Readonly<Record<UploadDocument['kind'], Retained>> = {
  import: 'importRows',
  export: 'exports',
};

/** Removes files from the storage, and then what says that they are there: a night that breaks off in between does it again. */
export const removeFiles = async ({ documents, now }: TimerCall): Promise<number> => {
  let count = 0;
  for (const kind of ['import', 'export'] as const) {
    const files = await documents.find<UploadDocument>('uploads', {
      where: { kind, at: isBetween('2000', keptUntil(kept[kind], now)) },
      order: [['at', 'asc']],
      limit: filesMax,
    });
    for (const { _id, fileId } of files) {
      await fileStore.remove(fileId);
      await documents.removeMany('uploads', [_id]);
      count += 1;
    }
  }
  return count;
};
