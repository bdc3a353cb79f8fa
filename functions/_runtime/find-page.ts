import type { CollectionName } from './collections';
import type { Documents, Stored } from './documents';
import { isBelow, type Where } from './matchers';

/** Which page of a list, as the contract's `pageInput` asks for it. */
export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/**
 * One page, newest first by a field that sorts by time (`_id`, unless told). The cursor is the last value seen, so that
 * what arrives meanwhile shifts nothing.
 */
export const findPage = async <T extends Stored>(
  documents: Documents,
  collection: CollectionName,
  where: Where,
  { cursor = '', limit }: PageRequest,
  field = '_id',
): Promise<Page<T>> => {
  const found = await documents.find<T>(collection, {
    where: cursor === '' ? where : { ...where, [field]: isBelow(cursor) },
    order: [[field, 'desc']],
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const last = items.at(-1) as Readonly<Record<string, unknown>> | undefined;
  return { items, nextCursor: found.length > limit ? String(last?.[field]) : null };
};
