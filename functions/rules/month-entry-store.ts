import type { MonthScore } from '@shared/domain/ledger';
import type { PersonDocument } from '../_runtime/actor';
import type { Documents, Stored } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { hasJoinedAfter } from '../points/boards/make-board';
import type { EntryDocument } from '../points/ledger/entry-store';

interface PersonMonth extends Stored, MonthScore {
  readonly subjectId: string;
  readonly month: string;
}

/** Who stands on the board of persons. */
export type Member = Pick<PersonDocument, '_id' | 'name'>;

/** What a dry run reads of a village's ledger; it writes nothing. */
export const monthEntryStore = (documents: Documents, villageCode: string) => ({
  /** What counts in a month, in the order in which it was recorded. */
  async list(month: string): Promise<readonly EntryDocument[]> {
    const newestFirst = await findAll<EntryDocument>(documents, 'ledgerEntries', {
      where: { villageCode, month },
      order: [['_id', 'desc']],
    });
    return newestFirst.toReversed();
  },

  /** Who is ranked in a month: those who joined after it stand on no board of it. */
  async members(month: string): Promise<readonly Member[]> {
    const all = await findAll<PersonDocument>(documents, 'people', {
      where: { villageCode, isPartyMember: true },
      order: [['sortKey', 'asc']],
    });
    return all.filter((member) => !hasJoinedAfter(month, member));
  },

  /** The scores of persons in some months, by person and month. */
  async personMonths(
    months: readonly string[],
  ): Promise<ReadonlyMap<string, Readonly<Record<string, MonthScore>>>> {
    const found = await Promise.all(
      months.map((month) =>
        findAll<PersonMonth>(documents, 'monthScores', {
          where: { villageCode, month, subjectKind: 'person' },
        }),
      ),
    );
    const byPerson = new Map<string, Record<string, MonthScore>>();
    for (const { subjectId, month, scoreTenths, entryCount, uses } of found.flat()) {
      const own = byPerson.get(subjectId) ?? {};
      own[month] = { scoreTenths, entryCount, uses };
      byPerson.set(subjectId, own);
    }
    return byPerson;
  },
});
