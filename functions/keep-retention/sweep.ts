import type { CollectionName } from '../_runtime/collections';
import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isAbove, type Where } from '../_runtime/matchers';
import { transact } from '../_runtime/transact';

const documentsPerPage = 500;
/** Few enough that a transaction stays far below its 30 seconds. */
const documentsPerTransaction = 20;

export interface Sweep<T extends Stored> {
  readonly collection: CollectionName;
  readonly where: Where;
  /** What becomes of a document; the same object for nothing. Asked again inside the transaction that writes. */
  readonly change: (document: T) => T;
  /** How many documents one request brings; fewer where they are large. */
  readonly pageSize?: number;
}

const changeSome = <T extends Stored>(ids: readonly string[], { collection, change }: Sweep<T>) =>
  transact(async (documents) => {
    let count = 0;
    for (const id of ids) {
      const document = await documents.get<T>(collection, id);
      const changed = document === null ? null : change(document);
      if (changed === null || changed === document) continue;
      await documents.put(collection, changed);
      count += 1;
    }
    return count;
  });

/** Everything a query matches, page by page in the order of ids. */
export async function* pagesOf<T extends Stored>(
  documents: ReadableDocuments,
  { collection, where, pageSize = documentsPerPage }: Pick<Sweep<T>, 'collection' | 'where' | 'pageSize'>,
): AsyncGenerator<readonly T[]> {
  for (let after = ''; ;) {
    const page = await documents.find<T>(collection, {
      where: after === '' ? where : { ...where, _id: isAbove(after) },
      order: [['_id', 'asc']],
      limit: pageSize,
    });
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = page.at(-1)?._id ?? '';
  }
}

/** Changes what a query matches, however much it is, and answers how many documents it wrote; run again it writes none. */
export const sweep = async <T extends Stored>(
  documents: ReadableDocuments,
  work: Sweep<T>,
): Promise<number> => {
  let count = 0;
  for await (const page of pagesOf<T>(documents, work)) {
    const ids = page.filter((document) => work.change(document) !== document).map(({ _id }) => _id);
    for (let start = 0; start < ids.length; start += documentsPerTransaction) {
      count += await changeSome(ids.slice(start, start + documentsPerTransaction), work);
    }
  }
  return count;
};
