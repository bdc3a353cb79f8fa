import { media } from '@shared/contract/media';
import type { OutputOf } from '@shared/contract/method';
import type { clientOf } from '../../_runtime/testing';

type Client = ReturnType<typeof clientOf>;

/** PUTs bytes where `media.prepareUpload` said. */
export const putPhoto = async (
  { uploadUrl, uploadHeaders }: OutputOf<typeof media.prepareUpload>,
  bytes: Buffer,
): Promise<void> => {
  const answer = await fetch(uploadUrl, {
    method: 'PUT',
    headers: uploadHeaders,
    body: new Uint8Array(bytes),
  });
  if (!answer.ok) throw new Error(`the storage answered ${answer.status}: ${await answer.text()}`);
};

/** Uploads a photo as a client of the media function does, and answers its mediaId. */
export const uploadPhoto = async (client: Client, personId: string, bytes: Buffer): Promise<string> => {
  const reserved = await client.ask(media.prepareUpload, personId, { bytes: bytes.length });
  await putPhoto(reserved, bytes);
  return reserved.mediaId;
};
