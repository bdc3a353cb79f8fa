import type { ReadableDocuments } from '../_runtime/documents';

/** What the checks have found in the village, as counts. */
export const findingStore = (documents: ReadableDocuments, villageCode: string) => ({
  /** Those that nobody has looked at. */
  countOpen: (): Promise<number> => documents.count('findings', { villageCode, isOpen: true }),

  /** Scores that are still not what their entries say: somebody who looked has not mended them. */
  countScoreDifferences: (): Promise<number> =>
    documents.count('findings', { villageCode, kind: 'scoreDifference', isSettled: false }),
});
