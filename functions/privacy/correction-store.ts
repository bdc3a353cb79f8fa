import type { requestStates } from '@shared/contract/people';
import type { CorrectableField } from '@shared/domain/consent';
import type { Documents, Stored } from '../_runtime/documents';
import { findPage, type Page, type PageRequest } from '../_runtime/find-page';

/** What somebody wants put right on the roster, and what the village answered. */
export interface CorrectionDocument extends Stored {
  readonly villageCode: string;
  readonly personId: string;
  readonly name: string;
  readonly field: CorrectableField;
  readonly wanted: string;
  readonly words: string;
  readonly state: (typeof requestStates)[number];
  readonly askedAt: string;
  /** Null and empty until it is decided. */
  readonly decidedAt: string | null;
  readonly decidedById: string;
  readonly decidedByName: string;
  readonly reason: string;
}

export const correctionStore = (documents: Documents) => ({
  insert: (correction: CorrectionDocument): Promise<void> => documents.insert('corrections', correction),
  put: (correction: CorrectionDocument): Promise<void> => documents.put('corrections', correction),

  /** One asked of this village; one asked of another is none. */
  async find(villageCode: string, correctionId: string): Promise<CorrectionDocument | null> {
    const correction = await documents.get<CorrectionDocument>('corrections', correctionId);
    return correction?.villageCode === villageCode ? correction : null;
  },

  /** What a person asked for, newest first. */
  listOf: (personId: string, limit: number): Promise<readonly CorrectionDocument[]> =>
    documents.find<CorrectionDocument>('corrections', {
      where: { personId },
      order: [['_id', 'desc']],
      limit,
    }),

  async hasPending(personId: string, field: CorrectableField): Promise<boolean> {
    const found = await documents.find<CorrectionDocument>('corrections', {
      where: { personId, field, state: 'pending' },
      limit: 1,
    });
    return found.length > 0;
  },

  /** Newest first. */
  listOfVillage: (
    villageCode: string,
    state: CorrectionDocument['state'],
    page: PageRequest,
  ): Promise<Page<CorrectionDocument>> =>
    findPage<CorrectionDocument>(documents, 'corrections', { villageCode, state }, page),
});
