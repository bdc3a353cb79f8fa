import type { Documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { hasText, isAbove, isBetween, isIn, type Where } from '../_runtime/matchers';
import type { UnitDocument } from '../_runtime/roster/unit-store';

interface Slice {
  /** The code after which to go on; empty at the beginning. */
  readonly after: string;
  readonly limit: number;
}

/** The tree as those see it who keep it, or look for their village. */
export const treeStore = (documents: Documents) => {
  const list = (where: Where, { limit }: Slice) =>
    documents.find<UnitDocument>('orgUnits', { where, order: [['_id', 'asc']], limit });
  const afterOf = (after: string): Where => (after === '' ? {} : { _id: isAbove(after) });

  return {
    /** Every unit directly below one, whatever its state. */
    listSiblings: (parentCode: string): Promise<readonly UnitDocument[]> =>
      findAll<UnitDocument>(documents, 'orgUnits', { where: { parentCode }, order: [['_id', 'asc']] }),

    listChildren: (parentCode: string, slice: Slice): Promise<readonly UnitDocument[]> =>
      list({ parentCode, ...afterOf(slice.after) }, slice),

    listActiveChildren: (parentCode: string, slice: Slice): Promise<readonly UnitDocument[]> =>
      list({ parentCode, state: 'active', ...afterOf(slice.after) }, slice),

    listCounties: (slice: Slice): Promise<readonly UnitDocument[]> =>
      list({ level: 'county', isJoined: false, state: 'active', ...afterOf(slice.after) }, slice),

    /** Units anywhere below one whose code begins with `prefix`; the unit's own code asks for all. */
    listByCode: (unitCode: string, prefix: string, slice: Slice): Promise<readonly UnitDocument[]> => {
      const first = prefix === unitCode ? `${unitCode}0` : prefix;
      const from = slice.after === '' ? first : `${slice.after}!`;
      return list({ _id: isBetween(from, `${prefix}:`) }, slice);
    },

    /** Units anywhere below one with this in their name. */
    listByName: (unitCode: string, text: string, slice: Slice): Promise<readonly UnitDocument[]> => {
      const from = slice.after === '' ? `${unitCode}0` : `${slice.after}!`;
      return list({ _id: isBetween(from, `${unitCode}:`), name: hasText(text) }, slice);
    },

    /** How many units at work lie directly below each of these. */
    async countChildren(parentCodes: readonly string[]): Promise<ReadonlyMap<string, number>> {
      if (parentCodes.length === 0) return new Map();
      const children = await findAll<UnitDocument>(documents, 'orgUnits', {
        where: { parentCode: isIn(parentCodes), state: 'active' },
        order: [['_id', 'asc']],
      });
      const counts = new Map<string, number>();
      for (const { parentCode } of children) counts.set(parentCode, (counts.get(parentCode) ?? 0) + 1);
      return counts;
    },
  };
};
