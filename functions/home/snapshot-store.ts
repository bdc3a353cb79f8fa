import type { SnapshotSummary } from '@shared/contract/snapshots';
import type { SnapshotState } from '@shared/domain/snapshot-workflow';
import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isIn } from '../_runtime/matchers';

interface SnapshotDocument
  extends
    Stored,
    Pick<SnapshotSummary, 'kind' | 'text' | 'state' | 'submittedAt' | 'gridCode' | 'gridName' | 'dueOn'> {
  /** mediaIds. */
  readonly photos: readonly string[];
  readonly reporterName: string;
}

export const snapshotStore = (documents: ReadableDocuments, villageCode: string) => ({
  /** The reporter's own that wait for a yes or no, newest first. */
  async listToConfirm(reporterId: string, limit: number): Promise<SnapshotDocument[]> {
    return documents.find<SnapshotDocument>('snapshots', {
      where: { reporterId, state: 'resolved', villageCode },
      order: [['_id', 'desc']],
      limit,
    });
  },

  async count(states: readonly SnapshotState[]): Promise<number> {
    return documents.count('snapshots', { villageCode, state: isIn(states) });
  },

  async countInGrids(gridCodes: readonly string[], states: readonly SnapshotState[]): Promise<number> {
    if (gridCodes.length === 0) return 0;
    return documents.count('snapshots', { villageCode, gridCode: isIn(gridCodes), state: isIn(states) });
  },
});
