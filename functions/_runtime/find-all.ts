import type { CollectionName } from './collections';
import type { Documents, Find, Stored } from './documents';

const pageMax = 1_000;

/** Everything a query matches, read in pages of the thousand that the database answers at most. */
export const findAll = async <T extends Stored>(
  documents: Documents,
  collection: CollectionName,
  { where, order = [] }: Pick<Find, 'where' | 'order'>,
): Promise<readonly T[]> => {
  const found: T[] = [];
  for (;;) {
    const page = await documents.find<T>(collection, { where, order, skip: found.length, limit: pageMax });
    found.push(...page);
    if (page.length < pageMax) return found;
  }
};
