import { createHash } from 'node:crypto';
import type { Found } from '@shared/domain/fairness';
import type { FindingKind } from '@shared/domain/points-words';
import type { Documents, Stored } from '../documents';
import { findAll } from '../find-all';
import { findPage, type PageRequest } from '../find-page';
import type { Where } from '../matchers';

/** Somebody who oversees the village has looked at it. */
export interface Look {
  readonly byId: string;
  readonly byName: string;
  readonly at: string;
  readonly words: string;
}

/** What a check has found in a village; found again it is the same document. */
export interface FindingDocument extends Stored, Omit<Found, 'key'> {
  readonly villageCode: string;
  readonly month: string;
  readonly foundAt: string;
  /** Sorts by when it was found. */
  readonly sequence: string;
  readonly lookedAt: Look | null;
  /** Gone since. */
  readonly isSettled: boolean;
  /** Neither settled nor looked at. */
  readonly isOpen: boolean;
}

const keyHexChars = 24;

/** The id follows from what was found: a check that runs again finds the same one. */
export const findingId = (villageCode: string, month: string, { kind, key }: Pick<Found, 'kind' | 'key'>) => {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, keyHexChars);
  return `${villageCode}:${month}:${kind}:${digest}`;
};

export interface FindingFilter {
  readonly isOpenOnly: boolean;
  readonly kind: FindingKind | undefined;
}

export const findingStore = (documents: Documents, villageCode: string) => ({
  async find(id: string): Promise<FindingDocument | null> {
    const finding = await documents.get<FindingDocument>('findings', id);
    return finding?.villageCode === villageCode ? finding : null;
  },

  /** Newest first. */
  listPage: ({ isOpenOnly, kind }: FindingFilter, page: PageRequest) => {
    const where: Where = {
      villageCode,
      ...(isOpenOnly ? { isOpen: true } : {}),
      ...(kind === undefined ? {} : { kind }),
    };
    return findPage<FindingDocument>(documents, 'findings', where, page, 'sequence');
  },

  /** Those that the last check still saw. */
  listUnsettled: (): Promise<readonly FindingDocument[]> =>
    findAll<FindingDocument>(documents, 'findings', {
      where: { villageCode, isSettled: false },
      order: [['sequence', 'asc']],
    }),

  put: (finding: FindingDocument): Promise<void> => documents.put('findings', finding),
});
