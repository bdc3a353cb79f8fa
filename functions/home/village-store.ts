import { AppError } from '@shared/errors';
import type { ReadableDocuments, Stored } from '../_runtime/documents';

interface VillageDocument extends Stored {
  readonly name: string;
  /** Stars held, 0-5; missing until the village has been scored. */
  readonly stars?: number;
}

export const villageStore = (documents: ReadableDocuments) => ({
  /** The village itself. An officer's reach is a prefix of codes, so that a code within it may name no village. */
  async find(villageCode: string): Promise<VillageDocument> {
    const village = await documents.get<VillageDocument>('orgUnits', villageCode);
    if (village === null) throw new AppError('NotFound');
    return village;
  },

  async countMembers(villageCode: string): Promise<number> {
    return documents.count('people', { villageCode, isPartyMember: true });
  },
});
