import { useMemo, useSyncExternalStore } from 'react';
import type { Method } from '@shared/contract/method';
import { outbox } from './phone-outbox';
import type { OutboxEntry, OutboxState } from './outbox-item';

export interface EntryFilter {
  readonly states?: readonly OutboxState[];
  readonly methods?: readonly Method[];
}

const useEntries = (): readonly OutboxEntry[] =>
  useSyncExternalStore(outbox.subscribe, outbox.entries, outbox.entries);

/** What this person has written and not yet seen arrive, or only just; oldest first. */
export function useOutboxEntries({ states, methods }: EntryFilter = {}): readonly OutboxEntry[] {
  const entries = useEntries();
  return entries.filter(
    ({ state, method }) =>
      (states?.includes(state) ?? true) && (methods?.some(({ name }) => name === method) ?? true),
  );
}

/** One of them; undefined once it is forgotten. */
export function useOutboxEntry(itemId: string): OutboxEntry | undefined {
  const entries = useEntries();
  return useMemo(() => entries.find((entry) => entry.itemId === itemId), [entries, itemId]);
}
