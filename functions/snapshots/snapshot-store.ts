import type { SnapshotFacts } from '@shared/domain/snapshot-view';
import type {
  SnapshotAction,
  SnapshotKind,
  SnapshotPart,
  SnapshotState,
} from '@shared/domain/snapshot-workflow';
import type { Documents, Stored } from '../_runtime/documents';
import { isBelow, isIn, type Where } from '../_runtime/matchers';

/** One step as stored. Appended, never changed. */
export interface SnapshotStep {
  readonly action: SnapshotAction | 'submit';
  readonly to: SnapshotState;
  readonly at: string;
  readonly part: SnapshotPart;
  /** Null for the timer. */
  readonly actorId: string | null;
  readonly actorName: string | null;
  /** Who did it for them (代办); null when they did. */
  readonly proxyId: string | null;
  readonly proxyName: string | null;
  readonly note: string;
  /** mediaIds. */
  readonly photos: readonly string[];
}

interface SnapshotPlace {
  readonly words: string;
  readonly point: {
    readonly latitude: number;
    readonly longitude: number;
    readonly datum: 'gcj02' | 'wgs84';
  } | null;
}

/** A snapshot with its timeline; `state` and `changedAt` are those of the last step. */
export interface SnapshotDocument extends Stored, SnapshotFacts {
  readonly reporterName: string;
  readonly kind: SnapshotKind;
  readonly text: string;
  /** mediaIds. */
  readonly photos: readonly string[];
  readonly place: SnapshotPlace;
  readonly submittedAt: string;
  readonly changedAt: string;
  readonly gridName: string | null;
  readonly dueOn: string | null;
  readonly steps: readonly SnapshotStep[];
}

/** Which snapshots of a village; what is left out does not narrow. */
export interface SnapshotFilter {
  readonly villageCode: string;
  readonly reporterId?: string;
  readonly gridCodes?: readonly string[];
  readonly states?: readonly SnapshotState[];
}

export interface SnapshotPage {
  /** The `_id` after which to go on. */
  readonly cursor: string | undefined;
  readonly limit: number;
}

const whereOf = (filter: SnapshotFilter, cursor: string | undefined): Where => ({
  villageCode: filter.villageCode,
  ...(filter.reporterId === undefined ? {} : { reporterId: filter.reporterId }),
  ...(filter.gridCodes === undefined ? {} : { gridCode: isIn(filter.gridCodes) }),
  ...(filter.states === undefined ? {} : { state: isIn(filter.states) }),
  ...(cursor === undefined ? {} : { _id: isBelow(cursor) }),
});

export const snapshotStore = (documents: Documents) => ({
  /** A snapshot of this village; one of another village is not found. */
  async find(villageCode: string, snapshotId: string): Promise<SnapshotDocument | null> {
    const snapshot = await documents.get<SnapshotDocument>('snapshots', snapshotId);
    return snapshot?.villageCode === villageCode ? snapshot : null;
  },

  /** Newest first. */
  async list(filter: SnapshotFilter, { cursor, limit }: SnapshotPage): Promise<SnapshotDocument[]> {
    if (filter.gridCodes?.length === 0 || filter.states?.length === 0) return [];
    return documents.find<SnapshotDocument>('snapshots', {
      where: whereOf(filter, cursor),
      order: [['_id', 'desc']],
      limit,
    });
  },

  async insert(snapshot: SnapshotDocument): Promise<void> {
    await documents.insert('snapshots', snapshot);
  },

  async put(snapshot: SnapshotDocument): Promise<void> {
    await documents.put('snapshots', snapshot);
  },
});
