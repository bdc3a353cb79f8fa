import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { get } from '@shared/contract/snapshots';
import { canSeeSnapshot } from '@shared/domain/snapshot-view';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { showSnapshot } from './show-snapshots';
import { snapshotStore } from './snapshot-store';

export const getSnapshot = async ({
  actor,
  villageCode,
  input: { snapshotId },
  documents,
}: ReadCall<ParsedInputOf<typeof get>>): Promise<OutputOf<typeof get>> => {
  const snapshot = await snapshotStore(documents).find(villageCode, snapshotId);
  // That it exists is part of what may not be seen.
  if (snapshot === null || !canSeeSnapshot(actor, snapshot)) throw new AppError('NotFound');
  return showSnapshot(documents, snapshot, actor);
};
