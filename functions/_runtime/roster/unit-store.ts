import type { UnitLevel, UnitState } from '@shared/domain/org-tree';
import type { Documents, Stored } from '../documents';
import { findByIds } from '../find-by-ids';
import { isBetween } from '../matchers';

/** A unit of the organisation tree; `_id` is its code. Nothing of it is ever removed: what is over has another state. */
export interface UnitDocument extends Stored {
  readonly name: string;
  readonly level: UnitLevel;
  /** Empty for the county. */
  readonly parentCode: string;
  /** Whether a village uses the system. */
  readonly isJoined: boolean;
  readonly state: UnitState;
  /** Names it had, newest first. */
  readonly formerNames: readonly { readonly name: string; readonly untilAt: string }[];
  /** The unit that took everybody up; null unless merged. */
  readonly mergedIntoCode: string | null;
  /** Stars held, 0-5; missing until the village has been scored. */
  readonly stars?: number;
}

/** A unit as it begins. */
export const aNewUnit = (
  unit: Pick<UnitDocument, '_id' | 'name' | 'level' | 'parentCode'> & { readonly isJoined?: boolean },
): UnitDocument => ({ isJoined: false, state: 'active', formerNames: [], mergedIntoCode: null, ...unit });

const unitsMax = 1_000;

interface UnitPage {
  /** The code after which to go on; empty at the beginning. */
  readonly after: string;
  readonly limit: number;
}

export const unitStore = (documents: Documents) => ({
  find: (unitCode: string): Promise<UnitDocument | null> => documents.get<UnitDocument>('orgUnits', unitCode),

  findMany: (unitCodes: readonly string[]): Promise<ReadonlyMap<string, UnitDocument>> =>
    findByIds<UnitDocument>(documents, 'orgUnits', unitCodes),

  /** Names by code; a code nobody knows has none. */
  async namesOf(unitCodes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const units = await findByIds<UnitDocument>(documents, 'orgUnits', unitCodes);
    return new Map([...units.values()].map(({ _id, name }) => [_id, name]));
  },

  /** The units directly below one that are at work, by code. */
  async listChildren(parentCode: string): Promise<readonly UnitDocument[]> {
    const units = await documents.find<UnitDocument>('orgUnits', {
      where: { parentCode },
      order: [['_id', 'asc']],
      limit: unitsMax,
    });
    return units.filter(({ state }) => state === 'active');
  },

  /** Everything below a unit, itself not, whatever its state, by code. */
  async listBelow(unitCode: string, { after, limit }: UnitPage): Promise<readonly UnitDocument[]> {
    const from = after === '' ? unitCode : after;
    // A colon sorts behind every digit: this is everything whose code begins with the unit's own.
    const range = isBetween(from, `${unitCode}:`);
    const found = await documents.find<UnitDocument>('orgUnits', {
      where: { _id: range },
      order: [['_id', 'asc']],
      limit: limit + 1,
    });
    return found.filter(({ _id }) => _id > from).slice(0, limit);
  },

  /** The villages that use the system and are `rootCode` or lie below it, by code. */
  async listJoinedVillages(rootCode: string): Promise<readonly UnitDocument[]> {
    const villages: UnitDocument[] = [];
    for (let after = ''; ;) {
      const page = await documents.find<UnitDocument>('orgUnits', {
        where: {
          level: 'village',
          isJoined: true,
          _id: after === '' ? isBetween(rootCode, `${rootCode}:`) : isBetween(`${after}!`, `${rootCode}:`),
        },
        order: [['_id', 'asc']],
        limit: unitsMax,
      });
      villages.push(...page.filter(({ state }) => state === 'active'));
      if (page.length < unitsMax) return villages;
      after = page.at(-1)?._id ?? '';
    }
  },

  put: (unit: UnitDocument): Promise<void> => documents.put('orgUnits', unit),
  insert: (unit: UnitDocument): Promise<void> => documents.insert('orgUnits', unit),
});
