import type { Documents, Stored } from '../_runtime/documents';

interface GridDocument extends Stored {
  readonly name: string;
  readonly level: string;
  readonly parentCode: string;
}

export const gridStore = (documents: Documents) => ({
  /** The name of a grid of this village; null when it has none of that code. */
  async findName(villageCode: string, gridCode: string): Promise<string | null> {
    const unit = await documents.get<GridDocument>('orgUnits', gridCode);
    return unit?.level === 'grid' && unit.parentCode === villageCode ? unit.name : null;
  },
});
