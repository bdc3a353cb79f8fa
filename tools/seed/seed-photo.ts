import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { media } from '@shared/contract/media';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { prepareUpload } from '../../functions/media/prepare-upload';
import { ask } from './village-clerk';

const bytesOf = (file: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`photos/${file}.jpg`, import.meta.url))));

export interface Upload {
  readonly by: PersonDocument;
  readonly at: string;
  /** What the photo is for; two uploads never share it. */
  readonly name: string;
}

/** Uploads a photo as a phone does, and answers its mediaId; whatever uses it has it checked and cleaned. */
const uploadPhoto = async (upload: Upload, file: string): Promise<string> => {
  const bytes = bytesOf(file);
  const { mediaId, uploadUrl, uploadHeaders } = await ask(
    { ...upload, method: media.prepareUpload, input: { bytes: bytes.length } },
    prepareUpload,
  );
  const answer = await fetch(uploadUrl, { method: 'PUT', headers: uploadHeaders, body: bytes });
  if (!answer.ok) throw new Error(`${file}: the storage answered ${answer.status.toString()}`);
  return mediaId;
};

export const uploadPhotos = async (upload: Upload, files: readonly string[]): Promise<string[]> => {
  const mediaIds: string[] = [];
  for (const [place, file] of files.entries()) {
    mediaIds.push(await uploadPhoto({ ...upload, name: `${upload.name} photo ${place.toString()}` }, file));
  }
  return mediaIds;
};
