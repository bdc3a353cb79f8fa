import type { PersonDocument } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import { isAbove } from '../_runtime/matchers';

/** Everybody a notice of a village is for. */
export const residentStore = (documents: ReadableDocuments) => ({
  async count(villageCode: string): Promise<number> {
    return documents.count('people', { villageCode });
  },

  /** By grid and name; `after` is the `sortKey` of the last one seen. */
  async list(villageCode: string, after: string, limit: number): Promise<PersonDocument[]> {
    return documents.find<PersonDocument>('people', {
      where: { villageCode, ...(after === '' ? {} : { sortKey: isAbove(after) }) },
      order: [['sortKey', 'asc']],
      limit,
    });
  },
});
