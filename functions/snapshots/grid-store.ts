import type { Documents } from '../_runtime/documents';
import { unitStore } from '../_runtime/roster/unit-store';

export const gridStore = (documents: Documents) => ({
  /** The name of a grid of this village that is at work; null when it has none of that code. */
  async findName(villageCode: string, gridCode: string): Promise<string | null> {
    const unit = await unitStore(documents).find(gridCode);
    const isGrid = unit?.level === 'grid' && unit.state === 'active' && unit.parentCode === villageCode;
    return isGrid ? unit.name : null;
  },
});
