import type { EntryVillage } from '@shared/domain/entry-subject';
import type { PersonDocument } from '../../_runtime/actor';
import type { Documents } from '../../_runtime/documents';
import { findAll } from '../../_runtime/find-all';
import { isIn } from '../../_runtime/matchers';
import type { HouseholdDocument } from '../../_runtime/roster/household-store';
import type { UnitDocument } from '../../_runtime/roster/unit-store';
import type { EntryDocument } from '../ledger/entry-store';

const idsPerRequest = 500;

const byId = [['_id', 'asc']] as const;

/** Whom and what the rows of an imported ledger may name in one village. */
export const importVillageStore = (documents: Documents, villageCode: string) => ({
  /** Residents, households and grids at work. */
  async read(): Promise<EntryVillage> {
    const where = { villageCode };
    const people = await findAll<PersonDocument>(documents, 'people', { where, order: [['sortKey', 'asc']] });
    const households = await findAll<HouseholdDocument>(documents, 'households', {
      where,
      order: [['number', 'asc']],
    });
    const grids = await findAll<UnitDocument>(documents, 'orgUnits', {
      where: { parentCode: villageCode },
      order: byId,
    });
    const numbers = new Map(households.map(({ _id, number }) => [_id, number]));
    return {
      people: people
        .filter(({ state }) => state === 'active')
        .map(({ _id: id, name, rosterNumber, phone, householdId, partyStatus }) => ({
          ...{ id, name, rosterNumber, phone },
          householdNumber: numbers.get(householdId ?? '') ?? null,
          isApplicant: partyStatus === 'applicant',
        })),
      households: households.map(({ _id: id, number, name }) => ({ id, number, name })),
      grids: grids.filter(({ state }) => state === 'active').map(({ _id: id, name }) => ({ id, name })),
    };
  },

  /**
   * The ids among these under which lines of a sheet stand in the ledger already. A line that was corrected has several entries of its
   * id, so all are read, however many there are.
   */
  async findPosted(sourceIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let start = 0; start < sourceIds.length; start += idsPerRequest) {
      const where = { villageCode, sourceId: isIn(sourceIds.slice(start, start + idsPerRequest)) };
      const entries = await findAll<EntryDocument>(documents, 'ledgerEntries', { where, order: byId });
      for (const { sourceId } of entries) if (sourceId !== null) found.add(sourceId);
    }
    return found;
  },
});
