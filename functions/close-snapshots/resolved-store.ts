import type { SnapshotKind, SnapshotState } from '@shared/domain/snapshot-workflow';
import type { Documents, Stored } from '../_runtime/documents';
import { isAtMost, isIn } from '../_runtime/matchers';

/** What the timer reads of a snapshot; the rest is carried along untouched. */
export interface ResolvedSnapshot extends Stored {
  readonly kind: SnapshotKind;
  readonly state: SnapshotState;
  readonly changedAt: string;
  readonly steps: readonly unknown[];
}

/** Snapshots of every village, as the daily timer needs them. */
export const resolvedStore = (documents: Documents) => ({
  /** Those resolved at or before an instant and not answered since, oldest first. */
  async listUnanswered(resolvedUntil: string, limit: number): Promise<ResolvedSnapshot[]> {
    return documents.find<ResolvedSnapshot>('snapshots', {
      where: { state: 'resolved', changedAt: isAtMost(resolvedUntil) },
      order: [
        ['changedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    });
  },

  async findAll(snapshotIds: readonly string[]): Promise<ResolvedSnapshot[]> {
    return documents.find<ResolvedSnapshot>('snapshots', {
      where: { _id: isIn(snapshotIds) },
      limit: snapshotIds.length,
    });
  },

  async put(snapshot: ResolvedSnapshot): Promise<void> {
    await documents.put('snapshots', snapshot);
  },
});
