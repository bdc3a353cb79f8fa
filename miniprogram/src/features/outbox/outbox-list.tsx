import { outbox } from '@/api/outbox/phone-outbox';
import { useOutboxEntries } from '@/api/outbox/use-outbox-entries';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { outboxCopy as copy } from './copy';
import { OutboxCard } from './outbox-card';
import { isStillRetryable, isUnsent, needsAttention } from './state';

/** Everything written on this phone that has not arrived, what needs somebody first, and what has arrived just now. */
export function OutboxList() {
  const entries = useOutboxEntries();
  const unsent = entries.filter(isUnsent);
  const stuck = unsent.filter(needsAttention);
  const retryable = unsent.filter(isStillRetryable);
  const retryAll = () => {
    retryable.forEach(({ itemId }) => outbox.retry(itemId));
    showToast(copy.retrying);
  };
  return (
    <>
      {unsent.length === 0 && <EmptyState title={copy.empty} advice={copy.emptyAdvice} icon="check" />}
      {unsent.length > stuck.length && <Notice words={copy.onItsOwn} icon="refresh" />}
      <OutboxCard title={copy.attentionPart} entries={stuck} />
      <OutboxCard title={copy.waitingPart} entries={unsent.filter((entry) => !needsAttention(entry))} />
      {retryable.length > 0 && <Button word={copy.retryAll} kind="ghost" icon="refresh" onPress={retryAll} />}
      <OutboxCard title={copy.deliveredPart} entries={entries.filter((entry) => !isUnsent(entry))} />
    </>
  );
}
