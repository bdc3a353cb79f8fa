import { snapshotLimits } from '@shared/contract/snapshots';
import { useDraft } from '@/api/drafts';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { usePhotos } from '@/api/use-photos';
import { openPage } from '@/routes';
import { useSubmitSnapshot } from './api';
import { blankSnapshot, snapshotDraftKey, type SnapshotDraft } from './state';
import { submitCopy as copy } from './submit-copy';

/** The draft of a snapshot with its photos, and the way it is sent. */
export function useSubmitForm() {
  const draft = useDraft<SnapshotDraft>(snapshotDraftKey, blankSnapshot);
  const photos = usePhotos(draft.value.photoKeys, snapshotLimits.photosMax, (photoKeys) =>
    draft.change({ photoKeys }),
  );
  const submit = useSubmitSnapshot();
  const { kind, text, placeWords, point, isAnonymous } = draft.value;
  const words = text.trim() === '' ? copy.wordless[kind] : text;
  const place = placeWords.trim() === '' && point === null ? {} : { place: { words: placeWords, point } };
  const sending = useOutboxSending(
    () =>
      submit(
        { kind, text: words, isAnonymous, ...place },
        { title: words, draftKey: snapshotDraftKey, photoKeys: photos.tiles.map(({ key }) => key) },
      ),
    {
      onKept: () => {
        photos.leave();
        draft.clear();
      },
      deliveredWords: () => copy.sent,
      onDelivered: ({ snapshotId }) => openPage('snapshot', { snapshotId }),
      onWaiting: () => openPage('outbox'),
    },
  );
  return { draft, photos, ...sending };
}

export type SubmitForm = ReturnType<typeof useSubmitForm>;
