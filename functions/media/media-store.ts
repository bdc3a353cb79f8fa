import type { Documents, Stored } from '../_runtime/documents';
import { isIn } from '../_runtime/matchers';
import type { PhotoType } from './clean-photo';
import type { Looks } from './looks';

/** A cleaned photo's file, with its size as seen. */
export interface PhotoFile {
  readonly fileId: string;
  readonly type: PhotoType;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * One photo. `incoming`: a place is reserved, perhaps uploaded to. `cleaned`: the clean copy stands, the upload may
 * still. `accepted`: only the clean copy is left.
 */
export interface MediaDocument extends Stored {
  readonly villageCode: string;
  readonly ownerId: string;
  readonly state: 'incoming' | 'cleaned' | 'accepted';
  readonly reservedAt: string;
  readonly incomingFileId: string;
  readonly file: PhotoFile | null;
  readonly acceptedAt: string | null;
  /** How it looks, with its bands for the index; left out where that could not be told. */
  readonly looks?: Looks;
  readonly looksBands?: readonly string[];
}

/** Whose photos may be used: the caller's own, made for this village. */
export interface MediaOwner {
  readonly ownerId: string;
  readonly villageCode: string;
}

export const mediaStore = (documents: Documents) => ({
  /** The instant of the owner's `count`-th newest reservation; null when there are fewer. */
  async findReservedAt(ownerId: string, count: number): Promise<string | null> {
    const [media] = await documents.find<MediaDocument>('media', {
      where: { ownerId },
      order: [['_id', 'desc']],
      skip: count - 1,
      limit: 1,
    });
    return media?.reservedAt ?? null;
  },

  async insert(media: MediaDocument): Promise<void> {
    await documents.insert('media', media);
  },

  async find(mediaId: string): Promise<MediaDocument | null> {
    return documents.get<MediaDocument>('media', mediaId);
  },

  /** Those of `mediaIds` that the owner may use, in no order. */
  async findOwn(mediaIds: readonly string[], { ownerId, villageCode }: MediaOwner): Promise<MediaDocument[]> {
    return documents.find<MediaDocument>('media', {
      where: { _id: isIn(mediaIds), ownerId, villageCode },
      limit: mediaIds.length,
    });
  },

  async findAll(mediaIds: readonly string[]): Promise<MediaDocument[]> {
    return documents.find<MediaDocument>('media', {
      where: { _id: isIn(mediaIds) },
      limit: mediaIds.length,
    });
  },

  async put(media: MediaDocument): Promise<void> {
    await documents.put('media', media);
  },
});
