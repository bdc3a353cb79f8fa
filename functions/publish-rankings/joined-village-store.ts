import type { Documents, Stored } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';

export interface JoinedVillage extends Stored {
  readonly name: string;
  readonly parentCode: string;
}

/** The villages that use the system. */
export const joinedVillageStore = (documents: Documents) => ({
  list: (): Promise<readonly JoinedVillage[]> =>
    findAll<JoinedVillage>(documents, 'orgUnits', {
      where: { level: 'village', isJoined: true },
      order: [['_id', 'asc']],
    }),
});
