import { snapshotLimits } from '@shared/contract/snapshots';
import { useDraft } from '@/api/drafts';
import { usePhotos } from '@/api/use-photos';
import { useSending } from '@/api/use-sending';
import { showToast } from '@/components/feedback/toast-state';
import { openPage } from '@/routes';
import { useSubmitSnapshot } from './api';
import { blankSnapshot, type SnapshotDraft } from './state';
import { submitCopy as copy } from './submit-copy';

/** The draft of a snapshot with its photos, and the way it is sent. */
export function useSubmitForm() {
  const draft = useDraft<SnapshotDraft>('snapshot', blankSnapshot);
  const photos = usePhotos(draft.value.photoKeys, snapshotLimits.photosMax, (photoKeys) =>
    draft.change({ photoKeys }),
  );
  const submit = useSubmitSnapshot();
  const { kind, text, placeWords, point, isAnonymous } = draft.value;
  const sending = useSending(async () => {
    const { snapshotId } = await submit.mutateAsync({
      kind,
      text: text.trim() === '' ? copy.wordless[kind] : text,
      isAnonymous,
      photos: await photos.send(),
      ...(placeWords.trim() !== '' || point !== null ? { place: { words: placeWords, point } } : {}),
    });
    photos.clear();
    draft.clear();
    showToast(copy.sent, 'good');
    openPage('snapshot', { snapshotId });
  });
  return { draft, photos, ...sending };
}

export type SubmitForm = ReturnType<typeof useSubmitForm>;
