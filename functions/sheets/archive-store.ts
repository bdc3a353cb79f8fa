import type { Seal } from '@shared/domain/seal';
import type { ObjectionState } from '@shared/domain/points-words';
import type { Documents, Stored } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { findByIds } from '../_runtime/find-by-ids';
import { isBetween } from '../_runtime/matchers';
import type { EntryDocument } from '../points/ledger/entry-store';

/** What is kept of an objection for good. */
export interface ArchivedObjection extends Stored {
  readonly entryId: string;
  readonly state: ObjectionState;
  readonly countsInMonth: string;
  readonly objectorName: string;
  readonly words: string;
  readonly raisedAt: string;
  readonly escalatedAt: string | null;
  readonly deciderName: string | null;
  readonly decidedAt: string | null;
  readonly answer: string;
  readonly reversalId: string | null;
  readonly correctionId: string | null;
}

const monthsOf = (year: string) => isBetween(`${year}-01`, `${year}-13`);

/** A village's year as it is put away. */
export const archiveStore = (documents: Documents, villageCode: string) => ({
  /** Objections whose decision counts in the year, in the order in which they were raised. */
  async listObjections(year: string): Promise<readonly ArchivedObjection[]> {
    const found = await findAll<ArchivedObjection>(documents, 'objections', {
      where: { villageCode, countsInMonth: monthsOf(year) },
      order: [['countsInMonth', 'asc']],
    });
    return found.toSorted((one, other) => (one._id < other._id ? -1 : 1));
  },

  findEntries: (entryIds: readonly string[]): Promise<ReadonlyMap<string, EntryDocument>> =>
    findByIds<EntryDocument>(documents, 'ledgerEntries', entryIds),

  /** The year's seals in the order of the chain. */
  async listSeals(year: string): Promise<readonly Seal[]> {
    const found = await findAll<Seal & Stored>(documents, 'seals', {
      where: { villageCode },
      order: [['sequence', 'asc']],
    });
    return found.filter(({ month }) => month.startsWith(`${year}-`));
  },
});
