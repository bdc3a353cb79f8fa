import type { ReadableDocuments } from '../_runtime/documents';
import { isIn } from '../_runtime/matchers';

/** What people of the village wait for an answer to. */
export const requestStore = (documents: ReadableDocuments, villageCode: string) => {
  const pending = { villageCode, state: 'pending' } as const;
  return {
    countJoinRequests: (): Promise<number> => documents.count('joinRequests', pending),
    countCorrections: (): Promise<number> => documents.count('corrections', pending),
    countClaims: (): Promise<number> => documents.count('claims', { villageCode, state: 'waiting' }),
    countObjections: (): Promise<number> =>
      documents.count('objections', { villageCode, state: isIn(['raised', 'escalated']) }),
  };
};
