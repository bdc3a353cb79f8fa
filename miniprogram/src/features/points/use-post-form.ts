import type { Rule } from '@shared/contract/points';
import { dateOf } from '@shared/domain/calendar';
import { useDraft } from '@/api/drafts';
import { usePhotos } from '@/api/use-photos';
import { useSending } from '@/api/use-sending';
import { showToast } from '@/components/feedback/toast-state';
import { replacePage } from '@/routes';
import { useListRules, usePostPoints } from './api';
import { postCopy as copy } from './post-copy';
import { blankPost, type PostDraft } from './post-state';

export const evidenceMax = 9;

/** The draft of one record with its photos, its rule, and the way it is sent. */
export function usePostForm() {
  const today = dateOf(new Date().toISOString());
  const draft = useDraft<PostDraft>('post-points', blankPost(today));
  const rules = useListRules();
  const photos = usePhotos(draft.value.photoKeys, evidenceMax, (photoKeys) => draft.change({ photoKeys }));
  const post = usePostPoints();
  const { kind, subject, ruleId, quantity, effectiveOn, note } = draft.value;
  const rule: Rule | undefined = rules.data?.items.find((candidate) => candidate.ruleId === ruleId);
  const sending = useSending(async () => {
    if (subject === null || rule === undefined) return;
    const { entryId } = await post.mutateAsync({
      subject: { kind, id: subject.id },
      ruleId: rule.ruleId,
      quantity,
      effectiveOn,
      note,
      photos: await photos.send(),
    });
    photos.clear();
    draft.clear();
    showToast(copy.done, 'good');
    replacePage('entry', { entryId });
  });
  return { today, draft, rules, rule, photos, ...sending };
}

export type PostForm = ReturnType<typeof usePostForm>;
