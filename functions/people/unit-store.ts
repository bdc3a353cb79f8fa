import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isBetween, isIn } from '../_runtime/matchers';

/** A unit of the organisation tree; `_id` is its code. */
export interface UnitDocument extends Stored {
  readonly name: string;
  readonly level: 'county' | 'township' | 'village' | 'grid';
  /** Empty for the county. */
  readonly parentCode: string;
  /** Whether a village uses the system. */
  readonly isJoined: boolean;
}

const unitsMax = 1_000;

export const unitStore = (documents: ReadableDocuments) => ({
  /** Names by code; a code nobody knows has none. */
  async namesOf(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const distinct = [...new Set(codes)];
    if (distinct.length === 0) return new Map();
    const units = await documents.find<UnitDocument>('orgUnits', {
      where: { _id: isIn(distinct) },
      limit: distinct.length,
    });
    return new Map(units.map(({ _id, name }) => [_id, name]));
  },

  /** The grids of a village, by code. */
  async listGrids(villageCode: string): Promise<UnitDocument[]> {
    return documents.find<UnitDocument>('orgUnits', {
      where: { parentCode: villageCode },
      order: [['_id', 'asc']],
      limit: unitsMax,
    });
  },

  /** The villages that use the system and are `rootCode` or lie below it, by code. */
  async listJoinedVillages(rootCode: string): Promise<UnitDocument[]> {
    return documents.find<UnitDocument>('orgUnits', {
      // A colon sorts behind every digit, so this is the root with everything whose code begins with its own.
      where: { level: 'village', isJoined: true, _id: isBetween(rootCode, `${rootCode}:`) },
      order: [['_id', 'asc']],
      limit: unitsMax,
    });
  },
});
