import type { Rule } from '@shared/contract/rules';
import { dateOf } from '@shared/domain/calendar';
import { useDraft } from '@/api/drafts';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { usePhotos } from '@/api/use-photos';
import { replacePage } from '@/routes';
import { useListRules } from './api';
import { usePostPoints } from './post-api';
import { postCopy as copy } from './post-copy';
import { blankPost, type PostDraft } from './post-state';

export const evidenceMax = 9;
const draftKey = 'post-points';

/** The draft of one record with its photos, its rule, and the way it is sent. */
export function usePostForm() {
  const today = dateOf(new Date().toISOString());
  const draft = useDraft<PostDraft>(draftKey, blankPost(today));
  const rules = useListRules();
  const photos = usePhotos(draft.value.photoKeys, evidenceMax, (photoKeys) => draft.change({ photoKeys }));
  const post = usePostPoints();
  const { kind, subject, ruleId, quantity, effectiveOn, note } = draft.value;
  const rule: Rule | undefined = rules.data?.items.find((candidate) => candidate.ruleId === ruleId);
  const write = () => {
    if (subject === null || rule === undefined) throw new TypeError('only a form without problems is sent');
    return post(
      { subject: { kind, id: subject.id }, ruleId: rule.ruleId, quantity, effectiveOn, note },
      {
        title: copy.wish(subject.name, rule.title),
        draftKey,
        photoKeys: photos.tiles.map(({ key }) => key),
      },
    );
  };
  const sending = useOutboxSending(write, {
    onKept: () => {
      photos.leave();
      draft.clear();
    },
    deliveredWords: () => copy.done,
    onDelivered: ({ entryId }) => replacePage('entry', { entryId }),
    onWaiting: () => replacePage('outbox'),
  });
  return { today, draft, rules, rule, photos, ...sending };
}

export type PostForm = ReturnType<typeof usePostForm>;
