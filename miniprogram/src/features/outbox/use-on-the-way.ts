import type { Method } from '@shared/contract/method';
import { useActingFor } from '@/api/acting-for';
import type { OutboxEntry } from '@/api/outbox/outbox-item';
import { useOutboxEntries } from '@/api/outbox/use-outbox-entries';
import { isUnsent } from './state';

/** What was written by these methods and has not arrived, in the name of whoever this phone is turned to; oldest first. */
export function useOnTheWay(...methods: readonly Method[]): readonly OutboxEntry[] {
  const actFor = useActingFor()?.personId;
  return useOutboxEntries({ methods }).filter(
    (entry) => isUnsent(entry) && entry.sentAs.actFor?.personId === actFor,
  );
}
