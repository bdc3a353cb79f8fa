import { useState } from 'react';
import type { BatchItem } from '@shared/contract/points';
import { dateOf } from '@shared/domain/calendar';
import { useDraft } from '@/api/drafts';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { usePhotos } from '@/api/use-photos';
import { replacePage } from '@/routes';
import { batchCopy as copy } from './batch-copy';
import { batchRules, blankBatch, countsOf, kindOfSource, type BatchDraft } from './batch-state';
import { usePostBatch } from './post-api';
import { evidenceMax } from './use-post-form';
import { useRuleOf } from './use-rule-of';

const draftKey = 'post-batch';

/** The draft of one record for many, its rule, the way it is sent, and what each of them got. */
export function useBatchForm() {
  const today = dateOf(new Date().toISOString());
  const draft = useDraft<BatchDraft>(draftKey, blankBatch(today));
  const [given, setGiven] = useState<readonly BatchItem[] | null>(null);
  const { rules, rule } = useRuleOf(draft.value, batchRules);
  const photos = usePhotos(draft.value.photoKeys, evidenceMax, (photoKeys) => draft.change({ photoKeys }));
  const post = usePostBatch();
  const { source, activity, chosen, quantity, effectiveOn, note } = draft.value;
  const write = () => {
    if (rule === undefined) throw new TypeError('only a form without problems is sent');
    return post(
      {
        subjects: chosen.map(({ id }) => ({ kind: kindOfSource[source], id })),
        ...{ ruleId: rule.ruleId, quantity, effectiveOn, note },
        ...(source === 'activity' && activity !== null && { activityId: activity.id }),
      },
      {
        title: copy.wish(chosen.length, copy.noun[source], rule.title),
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
    deliveredWords: ({ items }) => copy.done(countsOf(items).given),
    onDelivered: ({ items }) => setGiven(items),
    onWaiting: () => replacePage('outbox'),
  });
  return { today, draft, rules, rule, photos, given, startAgain: () => setGiven(null), ...sending };
}

export type BatchForm = ReturnType<typeof useBatchForm>;
