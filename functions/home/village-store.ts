import { AppError } from '@shared/errors';
import type { ReadableDocuments } from '../_runtime/documents';
import { partByIds, type Part } from '../_runtime/parts';
import { unitStore, type UnitDocument } from '../_runtime/roster/unit-store';

/** The village the call is about. */
export const theVillage: Part<UnitDocument> = partByIds('orgUnits', 'villageCode');

export const villageStore = (documents: ReadableDocuments) => ({
  /** The village itself. An officer's reach is a prefix of codes, so that a code within it may name no village. */
  async find(villageCode: string): Promise<UnitDocument> {
    const village = await unitStore(documents).find(villageCode);
    if (village === null) throw new AppError('NotFound');
    return village;
  },

  async countMembers(villageCode: string): Promise<number> {
    return documents.count('people', { villageCode, isPartyMember: true });
  },
});
