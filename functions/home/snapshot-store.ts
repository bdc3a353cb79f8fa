import type { SnapshotSummary } from '@shared/contract/snapshots';
import type { SnapshotState } from '@shared/domain/snapshot-workflow';
import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isIn } from '../_runtime/matchers';
import { ofCall, part, partByIds, type Part } from '../_runtime/parts';
import type { MediaDocument } from '../media/media-store';

interface SnapshotDocument
  extends
    Stored,
    Pick<SnapshotSummary, 'kind' | 'text' | 'state' | 'submittedAt' | 'gridCode' | 'gridName' | 'dueOn'> {
  /** mediaIds. */
  readonly photos: readonly string[];
  readonly reporterName: string;
  /** What is kept of its photos, in any order. */
  readonly media: readonly MediaDocument[];
}

const shown = [
  'kind',
  'text',
  'state',
  'submittedAt',
  'gridCode',
  'gridName',
  'dueOn',
  'photos',
  'reporterName',
];

/** The caller's own that wait for a yes or no, newest first. */
export const snapshotsToConfirm = (limit: number): Part<SnapshotDocument> =>
  part('snapshots', {
    where: { reporterId: ofCall.personId, state: 'resolved', villageCode: ofCall.villageCode },
    order: [['_id', 'desc']],
    limit,
    fields: shown,
    with: { media: partByIds('media', { field: 'photos' }) },
  });

export const snapshotStore = (documents: ReadableDocuments, villageCode: string) => ({
  async count(states: readonly SnapshotState[]): Promise<number> {
    return documents.count('snapshots', { villageCode, state: isIn(states) });
  },

  async countInGrids(gridCodes: readonly string[], states: readonly SnapshotState[]): Promise<number> {
    if (gridCodes.length === 0) return 0;
    return documents.count('snapshots', { villageCode, gridCode: isIn(gridCodes), state: isIn(states) });
  },
});
