import type { Documents, Stored } from './documents';

/**
 * A file that was brought in or made for download, noted before it is written, so that whatever becomes of the call the file is found
 * when its time is over. Photos are kept by `media`.
 */
export interface UploadDocument extends Stored {
  readonly kind: 'import' | 'export';
  /** Who uploads it, or for whom it was made. */
  readonly ownerId: string;
  /** Empty for a file about the owner alone. */
  readonly unitCode: string;
  readonly at: string;
  readonly fileId: string;
}

export const uploadStore = (documents: Documents) => ({
  insert: (upload: UploadDocument): Promise<void> => documents.insert('uploads', upload),

  /** What this person uploaded for this unit; anybody else's is none. */
  async findOwn(
    uploadId: string,
    { ownerId, unitCode }: Pick<UploadDocument, 'ownerId' | 'unitCode'>,
  ): Promise<UploadDocument | null> {
    const upload = await documents.get<UploadDocument>('uploads', uploadId);
    const isOwn = upload?.kind === 'import' && upload.ownerId === ownerId && upload.unitCode === unitCode;
    return isOwn ? upload : null;
  },

  /** The instant of the owner's `count`-th newest file; null when there are fewer. */
  async findNewestAt(ownerId: string, count: number): Promise<string | null> {
    const [upload] = await documents.find<UploadDocument>('uploads', {
      where: { ownerId },
      order: [['_id', 'desc']],
      skip: count - 1,
      limit: 1,
    });
    return upload?.at ?? null;
  },
});
