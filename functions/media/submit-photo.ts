import type { submit } from '@shared/contract/media';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { acceptPhotos } from './accept-photos';
import { photosOf } from './photos-of';

type Input = ParsedInputOf<typeof submit>;

export const preparePhoto = (call: ReadCall<Input>): Promise<void> =>
  acceptPhotos(call, [call.input.mediaId]);

/** Answers a photo that `preparePhoto` has accepted. */
export const submitPhoto = async ({
  documents,
  input: { mediaId },
}: WriteCall<Input>): Promise<OutputOf<typeof submit>> => {
  const [photo] = await photosOf(documents, [mediaId]);
  if (photo === undefined) throw new AppError('PhotoMissing', { mediaIds: [mediaId] });
  return photo;
};
