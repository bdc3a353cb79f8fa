import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { submit } from '@shared/contract/snapshots';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { acceptPhotos } from '../media/accept-photos';
import { showSnapshot } from './show-snapshots';
import { snapshotStore, type SnapshotDocument } from './snapshot-store';

type Input = ParsedInputOf<typeof submit>;

export const prepareSnapshot = (call: ReadCall<Input>): Promise<void> =>
  acceptPhotos(call, call.input.photos);

/** Takes in a snapshot; until the secretary has checked it only the reporter and the offices see it. */
export const submitSnapshot = async ({
  actor,
  villageCode,
  input: { kind, text, photos, place = { words: '', point: null }, isAnonymous },
  now,
  newId,
  documents,
}: WriteCall<Input>): Promise<OutputOf<typeof submit>> => {
  const snapshot: SnapshotDocument = {
    _id: newId(),
    villageCode,
    reporterId: actor.personId,
    reporterName: actor.name,
    kind,
    text,
    photos,
    place,
    isAnonymous,
    state: 'submitted',
    submittedAt: now,
    changedAt: now,
    gridCode: null,
    gridName: null,
    dueOn: null,
    steps: [
      {
        action: 'submit',
        to: 'submitted',
        at: now,
        part: 'reporter',
        actorId: actor.personId,
        actorName: actor.name,
        proxyId: actor.proxy?.personId ?? null,
        proxyName: actor.proxy?.name ?? null,
        note: '',
        photos: [],
      },
    ],
  };
  await snapshotStore(documents).insert(snapshot);
  return showSnapshot(documents, snapshot, actor);
};
