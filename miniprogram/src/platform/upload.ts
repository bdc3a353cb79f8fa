import Taro from '@tarojs/taro';
import type { LocalFile } from './file-choice';
import { UploadFailed } from './upload-failed';

/** Where the bytes go, as the back end said when it was asked for a place. */
export interface UploadPlace {
  readonly uploadUrl: string;
  readonly uploadHeaders: Readonly<Record<string, string>>;
  readonly cloudPath: string;
  /** 0-100. */
  readonly onProgress?: ((percent: number) => void) | undefined;
}

export interface UploadTask extends UploadPlace {
  /** `key` of the LocalPhoto. */
  readonly photoKey: string;
}

export interface FileUploadTask extends UploadPlace {
  /** From `chooseFile`. */
  readonly file: LocalFile;
}

/** Sends the bytes of a local photo to their place. Throws UploadFailed. */
export const uploadFile = ({ photoKey, ...place }: UploadTask): Promise<void> => sendPath(photoKey, place);

/** Sends a file the person chose to its place. Throws UploadFailed. */
export async function uploadLocalFile({ file, ...place }: FileUploadTask): Promise<void> {
  if (typeof file.content !== 'string')
    throw new UploadFailed('a file of a browser cannot be sent by WeChat');
  await sendPath(file.content, place);
}

async function sendPath(filePath: string, { cloudPath, onProgress }: UploadPlace): Promise<void> {
  try {
    const task = Taro.cloud.uploadFile({ cloudPath, filePath });
    // Taro types the call as a promise only; WeChat's answer reports progress as well.
    const reporting = task as unknown as {
      onProgressUpdate?: (report: (event: { progress: number }) => void) => void;
    };
    if (onProgress) reporting.onProgressUpdate?.(({ progress }) => onProgress(progress));
    await task;
  } catch (cause) {
    throw new UploadFailed('the bytes of a file did not arrive', { cause });
  }
}
