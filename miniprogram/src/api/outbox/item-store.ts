import type { OutboxItem } from './outbox-item';
import type { TextStore } from './ports';

/** The number changes with the shape of an item. */
const prefix = 'outbox:1:';

/**
 * The items on this phone, one key each and no index: whatever was written last is whole, and nothing that is there can be
 * forgotten, wherever the app dies. Every call looks anew, because another window of the app may have been at work.
 */
export interface ItemStore {
  /** All of them, whoever wrote them, in the order written. What cannot be read is left alone. */
  readonly list: () => readonly OutboxItem[];
  readonly find: (itemId: string) => OutboxItem | null;
  /** False when there is no room; then nothing is there. */
  readonly add: (item: OutboxItem) => boolean;
  /** Changes part of an item that is still there. False when there is no room; then it is as before. */
  readonly change: (itemId: string, part: Partial<OutboxItem>) => boolean;
  readonly remove: (itemId: string) => void;
}

export function createItemStore(storage: TextStore): ItemStore {
  const find = (itemId: string): OutboxItem | null => {
    try {
      return JSON.parse(storage.read(prefix + itemId) ?? 'null') as OutboxItem | null;
    } catch {
      return null;
    }
  };
  return {
    list: () =>
      storage
        .keys(prefix)
        .flatMap((key) => find(key.slice(prefix.length)) ?? [])
        .sort((one, other) => one.position - other.position),
    find,
    add: (item) => {
      const isWritten = storage.write(prefix + item.itemId, JSON.stringify(item));
      // Lest a write that was refused has half happened: what was not promised must not be sent.
      if (!isWritten) storage.remove(prefix + item.itemId);
      return isWritten;
    },
    change: (itemId, part) => {
      const item = find(itemId);
      return item === null || storage.write(prefix + itemId, JSON.stringify({ ...item, ...part }));
    },
    remove: (itemId) => storage.remove(prefix + itemId),
  };
}
