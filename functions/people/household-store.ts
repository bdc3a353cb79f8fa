import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { hasText, isAbove } from '../_runtime/matchers';

/** 户: a household of a grid; its id sorts by its number. */
export interface HouseholdDocument extends Stored {
  readonly villageCode: string;
  readonly gridCode: string;
  readonly name: string;
}

interface HouseholdPage {
  /** Part of a name; empty for all. */
  readonly query: string;
  /** The `_id` after which to go on; empty at the beginning. */
  readonly after: string;
  readonly limit: number;
}

export const householdStore = (documents: ReadableDocuments) => ({
  async list(villageCode: string, { query, after, limit }: HouseholdPage): Promise<HouseholdDocument[]> {
    return documents.find<HouseholdDocument>('households', {
      where: {
        villageCode,
        ...(query === '' ? {} : { name: hasText(query) }),
        ...(after === '' ? {} : { _id: isAbove(after) }),
      },
      order: [['_id', 'asc']],
      limit,
    });
  },
});
