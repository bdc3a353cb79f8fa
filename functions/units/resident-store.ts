import { codeCharsOf, villageOf } from '@shared/domain/org-tree';
import { statesInGrid } from '@shared/domain/snapshot-workflow';
import type { Documents, Stored } from '../_runtime/documents';
import { isBetween, isIn, type Where } from '../_runtime/matchers';

/** Those who live in a unit: in the villages of a township, in a village, in a grid or a micro-grid of it. */
const residentsOf = (unitCode: string): Where => {
  const below = isBetween(unitCode, `${unitCode}:`);
  const villageCode = villageOf(unitCode);
  if (villageCode === null) return { villageCode: below };
  return unitCode.length === codeCharsOf('village') ? { villageCode } : { villageCode, gridCode: below };
};

export const residentStore = (documents: Documents) => ({
  async hasResidents(unitCode: string): Promise<boolean> {
    const where = residentsOf(unitCode);
    for (const collection of ['people', 'households'] as const) {
      const found = await documents.find<Stored>(collection, { where, limit: 1 });
      if (found.length > 0) return true;
    }
    return false;
  },

  /** Whether somebody still waits for something that the very grid has to do. */
  async hasSnapshotsInHand(gridCode: string): Promise<boolean> {
    const where = { gridCode, state: isIn(statesInGrid) };
    return (await documents.find<Stored>('snapshots', { where, limit: 1 })).length > 0;
  },
});
