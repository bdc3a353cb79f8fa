import { objectionLimits } from '@shared/contract/objections';
import type { Entry } from '@shared/contract/points';
import { useDraft } from '@/api/drafts';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { usePhotos } from '@/api/use-photos';
import { replacePage } from '@/routes';
import { useRaiseObjection } from './api';
import { raiseCopy as copy } from './raise-copy';
import { blankObjection, raiseDraftKey, type RaiseDraft } from './state';

/** The draft of an objection with its photos, and the way it is sent. */
export function useRaiseForm({ entryId, subjectName, ruleTitle }: Entry) {
  const draftKey = raiseDraftKey(entryId);
  const draft = useDraft<RaiseDraft>(draftKey, blankObjection);
  const photos = usePhotos(draft.value.photoKeys, objectionLimits.photosMax, (photoKeys) =>
    draft.change({ photoKeys }),
  );
  const raise = useRaiseObjection();
  const words = draft.value.words.trim();
  const wish = {
    title: copy.wish(subjectName, ruleTitle),
    draftKey,
    photoKeys: photos.tiles.map(({ key }) => key),
    about: draftKey,
  };
  const sending = useOutboxSending(() => raise({ entryId, words }, wish), {
    onKept: () => {
      photos.leave();
      draft.clear();
    },
    deliveredWords: () => copy.sent,
    onDelivered: ({ objectionId }) => replacePage('objection', { objectionId }),
    onWaiting: () => replacePage('outbox'),
  });
  return { draft, photos, isEmpty: words === '', ...sending };
}

export type RaiseForm = ReturnType<typeof useRaiseForm>;
