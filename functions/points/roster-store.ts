import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { isIn } from '../_runtime/matchers';
import { ofCall, part, partByIds, type Part } from '../_runtime/parts';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import type { UnitDocument } from '../_runtime/roster/unit-store';

export type MemberOnBoard = Pick<PersonDocument, '_id' | 'name' | 'gridCode' | 'consents'>;
export type HouseholdOnBoard = Pick<HouseholdDocument, '_id' | 'name' | 'gridCode'>;
export type GridOnBoard = Pick<UnitDocument, '_id' | 'name'>;

/** Only while no earlier part of this name has found anything. */
interface Condition {
  readonly unless: string | undefined;
}

/** What a board of the village is made of, as parts of one request. */
export const rosterParts = {
  members: ({ unless }: Condition): Part<MemberOnBoard> =>
    part('people', {
      where: { villageCode: ofCall.villageCode, isPartyMember: true },
      fields: ['name', 'gridCode', 'consents'],
      unless,
    }),

  households: ({ unless }: Condition): Part<HouseholdOnBoard> =>
    part('households', {
      where: { villageCode: ofCall.villageCode },
      fields: ['name', 'gridCode'],
      unless,
    }),

  grids: ({ unless }: Condition): Part<GridOnBoard> =>
    part('orgUnits', { where: { parentCode: ofCall.villageCode }, fields: ['name'], unless }),

  /** The village itself, or its township. */
  unit: (of: 'villageCode' | 'townshipCode'): Part<UnitDocument> => partByIds('orgUnits', of),
};

/** Who and what is ranked: members, households, grids and villages, read for the boards. */
export const rosterStore = (documents: Documents) => ({
  listPartyMembers: (villageCode: string): Promise<readonly PersonDocument[]> =>
    findAll<PersonDocument>(documents, 'people', {
      where: { villageCode, isPartyMember: true },
      order: [['sortKey', 'asc']],
    }),

  listHouseholds: (villageCode: string): Promise<readonly HouseholdDocument[]> =>
    findAll<HouseholdDocument>(documents, 'households', {
      where: { villageCode },
      order: [['number', 'asc']],
    }),

  listGrids: (villageCode: string): Promise<readonly GridOnBoard[]> =>
    findAll<UnitDocument>(documents, 'orgUnits', {
      where: { parentCode: villageCode },
      order: [['_id', 'asc']],
    }),

  async listJoinedVillages(townshipCode: string): Promise<readonly UnitDocument[]> {
    const where = { parentCode: townshipCode };
    const units = await findAll<UnitDocument>(documents, 'orgUnits', { where, order: [['_id', 'asc']] });
    return units.filter(
      ({ level, isJoined, state }) => level === 'village' && isJoined && state === 'active',
    );
  },

  async unitName(unitCode: string): Promise<string> {
    const [unit] = await documents.find<UnitDocument>('orgUnits', {
      where: { _id: isIn([unitCode]) },
      limit: 1,
    });
    return unit?.name ?? '';
  },
});
