import type { ReadableDocuments } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { hasText, isAbove, isBetween, type Where } from '../_runtime/matchers';
import type { HouseholdDocument } from '../_runtime/roster/household-store';

export interface HouseholdFilter {
  readonly villageCode: string;
  /** Left out: whoever looks after them; null: nobody does. */
  readonly liaisonId?: string | null | undefined;
  /** With the micro-grids in it. */
  readonly gridCode?: string | undefined;
  /** A household number, or part of a name; empty for all. */
  readonly query?: string;
}

const whereOf = ({ villageCode, liaisonId, gridCode, query = '' }: HouseholdFilter): Where => ({
  villageCode,
  ...(liaisonId === undefined ? {} : { liaisonId }),
  ...(gridCode === undefined ? {} : { gridCode: isBetween(gridCode, `${gridCode}:`) }),
  ...(query === '' || /^\d+$/.test(query) ? {} : { name: hasText(query) }),
});

/** The number looked for; null when the query is none. */
const numberOf = ({ query = '' }: HouseholdFilter): number | null =>
  /^\d+$/.test(query) ? Number(query) : null;

/** `after` is the number of the last one seen, 0 at the beginning. */
interface Part {
  readonly after: number;
  readonly limit: number;
}

const find = async (
  documents: ReadableDocuments,
  filter: HouseholdFilter,
  { after, limit }: Part,
): Promise<readonly HouseholdDocument[]> => {
  const number = numberOf(filter);
  // The one looked for stands on the first page.
  if (number !== null && number <= after) return [];
  return documents.find<HouseholdDocument>('households', {
    where: { ...whereOf(filter), number: number ?? isAbove(after) },
    order: [['number', 'asc']],
    limit,
  });
};

export const householdListStore = (documents: ReadableDocuments) => ({
  /** Those that one of the filters lets through, each once, by number: every filter has an index, all of them together none. */
  async listAny(filters: readonly HouseholdFilter[], part: Part): Promise<readonly HouseholdDocument[]> {
    const found = await Promise.all(filters.map((filter) => find(documents, filter, part)));
    const byId = new Map(found.flat().map((household) => [household._id, household]));
    return [...byId.values()].sort((one, other) => one.number - other.number).slice(0, part.limit);
  },

  listAll: (villageCode: string): Promise<readonly HouseholdDocument[]> =>
    findAll<HouseholdDocument>(documents, 'households', {
      where: { villageCode },
      order: [['number', 'asc']],
    }),

  count: (filter: HouseholdFilter): Promise<number> => documents.count('households', whereOf(filter)),
});
