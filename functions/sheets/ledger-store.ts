import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { findByIds } from '../_runtime/find-by-ids';
import { isIn } from '../_runtime/matchers';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import type { EntryDocument } from '../points/ledger/entry-store';

/** Numbers by which a clerk finds a subject on the roster. */
export interface SubjectNumbers {
  readonly rosterNumber: string;
  readonly householdNumber: string;
}

/** What is written down of a village's ledger. */
export const ledgerStore = (documents: Documents, villageCode: string) => ({
  /** Every entry that counts in a month, in the order in which they were recorded. */
  async listMonth(month: string): Promise<readonly EntryDocument[]> {
    const entries = await findAll<EntryDocument>(documents, 'ledgerEntries', {
      where: { villageCode, month },
      order: [['_id', 'desc']],
    });
    return entries.toReversed();
  },

  /** Entries of some people that count in a month, in the order in which they were recorded. */
  async listOfPeople(personIds: readonly string[], month: string): Promise<readonly EntryDocument[]> {
    if (personIds.length === 0) return [];
    const entries = await findAll<EntryDocument>(documents, 'ledgerEntries', {
      where: { subjectId: isIn(personIds), month, villageCode, subjectKind: 'person' },
      order: [['_id', 'asc']],
    });
    return entries;
  },

  /** By the id of the subject; empty where the roster has none. */
  async numbersOf(entries: readonly EntryDocument[]): Promise<ReadonlyMap<string, SubjectNumbers>> {
    const idsOf = (kinds: readonly string[]) =>
      entries.filter(({ subjectKind }) => kinds.includes(subjectKind)).map(({ subjectId }) => subjectId);
    const people = await findByIds<PersonDocument>(documents, 'people', idsOf(['person', 'applicant']));
    const households = await findByIds<HouseholdDocument>(documents, 'households', [
      ...idsOf(['household']),
      ...[...people.values()].flatMap(({ householdId }) => householdId ?? []),
    ]);
    const numberOf = (householdId: string | null): string =>
      households.get(householdId ?? '')?.number.toString() ?? '';
    return new Map([
      ...[...people].map(
        ([id, { rosterNumber, householdId }]) =>
          [id, { rosterNumber, householdNumber: numberOf(householdId) }] as const,
      ),
      ...[...households].map(([id]) => [id, { rosterNumber: '', householdNumber: numberOf(id) }] as const),
    ]);
  },
});
