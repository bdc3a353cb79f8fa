import Taro from '@tarojs/taro';
import { UploadFailed } from './upload-failed';

export interface UploadTask {
  /** `key` of the LocalPhoto. */
  readonly photoKey: string;
  /** Where `media.prepareUpload` said it may go. */
  readonly uploadUrl: string;
  readonly uploadHeaders: Readonly<Record<string, string>>;
  readonly cloudPath: string;
  /** 0-100. */
  readonly onProgress?: ((percent: number) => void) | undefined;
}

/** Sends the bytes of a local photo to their place. Throws UploadFailed. */
export async function uploadFile({ photoKey, cloudPath, onProgress }: UploadTask): Promise<void> {
  try {
    const task = Taro.cloud.uploadFile({ cloudPath, filePath: photoKey });
    // Taro types the call as a promise only; WeChat's answer reports progress as well.
    const reporting = task as unknown as {
      onProgressUpdate?: (report: (event: { progress: number }) => void) => void;
    };
    if (onProgress) reporting.onProgressUpdate?.(({ progress }) => onProgress(progress));
    await task;
  } catch (cause) {
    throw new UploadFailed('the bytes of a photo did not arrive', { cause });
  }
}
