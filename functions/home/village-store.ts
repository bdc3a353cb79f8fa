import { AppError } from '@shared/errors';
import type { ReadableDocuments, Stored } from '../_runtime/documents';

interface VillageDocument extends Stored {
  readonly name: string;
  /** Stars held, 0-5; missing until the village has been scored. */
  readonly stars?: number;
}

export const villageStore = (documents: ReadableDocuments) => ({
  /** The village itself; a code that passes the judging of rights and names no unit is a fault of the roster. */
  async find(villageCode: string): Promise<VillageDocument> {
    const village = await documents.get<VillageDocument>('orgUnits', villageCode);
    if (village === null) throw new AppError('Internal', {}, { cause: `no unit ${villageCode}` });
    return village;
  },

  async countMembers(villageCode: string): Promise<number> {
    return documents.count('people', { villageCode, isPartyMember: true });
  },
});
