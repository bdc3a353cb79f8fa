import type { Method } from '@shared/contract/method';
import { useOutboxEntries } from '@/api/outbox/use-outbox-entries';
import { Notice } from '@/components/feedback/notice';
import { openPage } from '@/routes';
import { outboxCopy as copy } from './copy';
import { isUnsent, needsAttention } from './state';

/** One line that leads to what is not sent yet, of all or by some methods only; nothing when everything is. */
export function OutboxStrip({ methods }: { readonly methods?: readonly Method[] }) {
  const unsent = useOutboxEntries(methods === undefined ? {} : { methods }).filter(isUnsent);
  const stuck = unsent.filter(needsAttention);
  const open = () => openPage('outbox');
  if (unsent.length === 0) return null;
  return stuck.length > 0 ? (
    <Notice words={copy.needAttention(stuck.length)} tone="attention" icon="alert" onPress={open} />
  ) : (
    <Notice words={copy.onTheWay(unsent.length)} tone="publicity" icon="clock" onPress={open} />
  );
}
