import { isSealable } from '@shared/domain/seal';
import type { Documents } from '../../_runtime/documents';
import { findPage, type Page, type PageRequest } from '../../_runtime/find-page';
import type { EntryDocument } from '../ledger/entry-store';
import { monthCloseStore } from '../ledger/month-close-store';
import { sealedAs, sealStore, type SealDocument } from './seal-store';

const pageSize = 500;

/**
 * The entries of a sealed month as the ledger has them now. What an objection has put in after the close is the business of
 * the final seal, and no stranger to the one of the close.
 */
export const ledgerMonthStore = (documents: Documents, seal: SealDocument) => {
  const { villageCode, month, kind } = sealedAs(seal);

  /** Ids under the seal, where entries may have been put in since by a decision; null where none may. */
  const findTolerated = async (): Promise<ReadonlySet<string> | null> => {
    if (kind === 'final') return null;
    const seals = sealStore(documents, villageCode);
    const close = await monthCloseStore(documents, villageCode).find(month);
    const isSettled = (close?.finalAt ?? null) !== null && (await seals.find(month, 'final')) === null;
    if (isSettled) return null;
    return new Set((await seals.findLeaves(seal))?.leafIds);
  };

  const listPage = async (page: PageRequest): Promise<Page<EntryDocument>> => {
    const { items, nextCursor } = await findPage<EntryDocument>(
      documents,
      'ledgerEntries',
      { villageCode, month },
      page,
    );
    const sealable = items.filter(isSealable);
    if (sealable.every(({ objectionId }) => objectionId === undefined))
      return { items: sealable, nextCursor };
    const sealed = await findTolerated();
    return {
      items: sealable.filter(
        ({ _id, objectionId }) => sealed === null || objectionId === undefined || sealed.has(_id),
      ),
      nextCursor,
    };
  };

  return {
    listPage,

    async listAll(): Promise<readonly EntryDocument[]> {
      const all: EntryDocument[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await listPage({ cursor, limit: pageSize });
        all.push(...page.items);
        if (page.nextCursor === null) return all;
        cursor = page.nextCursor;
      }
    },
  };
};
