import type { UnitState } from '@shared/domain/org-tree';
import type { Documents, Stored } from '../../_runtime/documents';
import { findAll } from '../../_runtime/find-all';

export interface JoinedVillage extends Stored {
  readonly name: string;
  readonly parentCode: string;
  readonly state: UnitState;
}

/** The villages that use the system; one that was merged or retired has nobody to rank. */
export const joinedVillageStore = (documents: Documents) => ({
  async list(): Promise<readonly JoinedVillage[]> {
    const villages = await findAll<JoinedVillage>(documents, 'orgUnits', {
      where: { level: 'village', isJoined: true },
      order: [['_id', 'asc']],
    });
    return villages.filter(({ state }) => state === 'active');
  },
});
