import type { SnapshotSummary } from '@shared/contract/snapshots';
import { photosOf } from '../media/photos-of';
import type { Call } from './home-call';
import { snapshotStore } from './snapshot-store';

/** More than anybody leaves unanswered before the timer closes them. */
const toConfirmShown = 5;

/** The caller's own snapshots that are resolved and wait for a yes or no; to oneself nobody is anonymous. */
export const findToConfirm = async ({ actor, villageCode, documents }: Call): Promise<SnapshotSummary[]> => {
  const snapshots = await snapshotStore(documents, villageCode).listToConfirm(actor.personId, toConfirmShown);
  const covers = await photosOf(
    documents,
    snapshots.map(({ photos }) => photos[0] ?? ''),
  );
  return snapshots.map(({ _id, photos, ...shown }, index) => ({
    snapshotId: _id,
    ...shown,
    cover: covers[index] ?? { mediaId: photos[0] ?? '', url: '', width: 0, height: 0 },
  }));
};
