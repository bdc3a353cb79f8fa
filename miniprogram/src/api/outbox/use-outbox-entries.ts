import { useSyncExternalStore } from 'react';
import type { Method } from '@shared/contract/method';
import { outbox } from './phone-outbox';
import type { OutboxEntry, OutboxState } from './outbox-item';

export interface EntryFilter {
  readonly states?: readonly OutboxState[];
  readonly methods?: readonly Method[];
}

/** What this person has written and not yet seen arrive, or only just; oldest first. */
export function useOutboxEntries({ states, methods }: EntryFilter = {}): readonly OutboxEntry[] {
  const entries = useSyncExternalStore(outbox.subscribe, outbox.entries, outbox.entries);
  return entries.filter(
    ({ state, method }) =>
      (states?.includes(state) ?? true) && (methods?.some(({ name }) => name === method) ?? true),
  );
}
