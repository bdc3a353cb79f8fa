import type { PersonDocument } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import { hasText, isAbove, isBetween } from '../_runtime/matchers';

interface RosterFilter {
  readonly villageCode: string;
  readonly isMembersOnly: boolean;
  /** Part of a name; empty for all. */
  readonly query: string;
}

interface RosterPage {
  /** The `sortKey` after which to go on; empty at the beginning. */
  readonly after: string;
  readonly limit: number;
}

const peopleMax = 1_000;

export const rosterStore = (documents: ReadableDocuments) => ({
  /** By grid, then name. */
  async list(
    { villageCode, isMembersOnly, query }: RosterFilter,
    { after, limit }: RosterPage,
  ): Promise<PersonDocument[]> {
    return documents.find<PersonDocument>('people', {
      where: {
        villageCode,
        ...(isMembersOnly ? { isPartyMember: true } : {}),
        ...(query === '' ? {} : { name: hasText(query) }),
        ...(after === '' ? {} : { sortKey: isAbove(after) }),
      },
      order: [['sortKey', 'asc']],
      limit,
    });
  },

  /** Everybody who holds a role in some grid of the village, and perhaps a few others: the caller looks at the role. */
  async listInGridRoles(villageCode: string): Promise<PersonDocument[]> {
    return documents.find<PersonDocument>('people', {
      where: { 'memberships.unitCode': isBetween(`${villageCode}0`, `${villageCode}:`) },
      limit: peopleMax,
    });
  },
});
