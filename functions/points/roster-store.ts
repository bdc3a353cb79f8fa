import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { isIn } from '../_runtime/matchers';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import type { UnitDocument } from '../_runtime/roster/unit-store';

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

  /** Names of the grids of a village, by code. */
  async gridNames(villageCode: string): Promise<ReadonlyMap<string, string>> {
    const where = { parentCode: villageCode };
    const grids = await findAll<UnitDocument>(documents, 'orgUnits', { where, order: [['_id', 'asc']] });
    return new Map(grids.map(({ _id, name }) => [_id, name]));
  },

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
