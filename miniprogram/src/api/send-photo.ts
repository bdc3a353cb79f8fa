import { prepareUpload, submit } from '@shared/contract/media';
import type { LocalPhoto } from '@/platform/photos';
import { stored } from '@/platform/storage';
import { uploadFile } from '@/platform/upload';
import { writeOnce } from './use-write';

const sentPhoto = ({ key }: Pick<LocalPhoto, 'key'>) => stored<string>(`sent-photo:${key}`);

/**
 * Brings a local photo to the back end and has it checked; answers its mediaId. Asked again for the same photo it
 * answers at once: the photo travels only once. Throws ApiError, NoAnswerError or UploadFailed.
 */
export async function sendPhoto(photo: LocalPhoto, onProgress?: (percent: number) => void): Promise<string> {
  const sent = sentPhoto(photo).read();
  if (sent !== null) return sent;
  const place = await writeOnce(prepareUpload, `prepare:${photo.key}`, { bytes: photo.bytes });
  await uploadFile({
    photoKey: photo.key,
    uploadUrl: place.uploadUrl,
    uploadHeaders: place.uploadHeaders,
    cloudPath: place.cloudPath,
    onProgress,
  });
  await writeOnce(submit, `check:${photo.key}`, { mediaId: place.mediaId });
  sentPhoto(photo).write(place.mediaId);
  return place.mediaId;
}

/** Once what used the photo has been sent. */
export function forgetSentPhoto(photo: Pick<LocalPhoto, 'key'>): void {
  sentPhoto(photo).remove();
}
