import { timesOf } from '@shared/domain/ledger-caps';
import { useDraft } from '@/api/drafts';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { openPage } from '@/routes';
import { entryCopy as copy } from './entry-copy';
import { useReverseEntry } from './post-api';
import { postCopy } from './post-copy';
import type { RecordDraft } from './post-state';
import { useRuleOf } from './use-rule-of';

export interface ReverseDraft extends Pick<RecordDraft, 'ruleId' | 'quantity'> {
  readonly reason: string;
}

/** The reason for a reversal, what is due instead, and the way both are sent. */
export function useReverseForm(entryId: string, onClose: () => void) {
  const draftKey = `reverse:${entryId}`;
  const draft = useDraft<ReverseDraft>(draftKey, { reason: '', ruleId: null, quantity: 1 });
  const { rules, rule } = useRuleOf(draft.value);
  const reverse = useReverseEntry();
  const { quantity } = draft.value;
  const reason = draft.value.reason.trim();
  const wish = { title: postCopy.reverseWish(reason), draftKey };
  const replacement = rule && { ruleId: rule.ruleId, quantity };
  const sending = useOutboxSending(
    () => reverse({ entryId, reason, ...(replacement !== undefined && { replacement }) }, wish),
    {
      onKept: draft.clear,
      deliveredWords: () => (replacement === undefined ? copy.reversedDone : copy.correctedDone),
      onDelivered: onClose,
      onWaiting: () => {
        onClose();
        openPage('outbox');
      },
    },
  );
  const isComplete = reason !== '' && (rule === undefined || timesOf(rule, quantity) >= 1);
  return { draft, rules, rule, reason, isComplete, ...sending };
}
