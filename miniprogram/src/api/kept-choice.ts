import { useSyncExternalStore } from 'react';
import { stored } from '@/platform/storage';
import { forgetAnswers } from './query-client';

/** One thing that turns every page to somebody or somewhere else, until it is turned back. */
export interface KeptChoice<Value> {
  /** Null while nothing is chosen. */
  readonly read: () => Value | null;
  /** Null turns back. What was shown of the one before is forgotten. */
  readonly choose: (value: Value | null) => void;
  /** The choice, and a new drawing whenever it changes. */
  readonly use: () => Value | null;
}

/** A choice kept on this phone under `key`. */
export function keptChoice<Value>(key: string): KeptChoice<Value> {
  const place = stored<Value>(key);
  let choice: Value | null | undefined;
  const listeners = new Set<() => void>();

  const read = (): Value | null => {
    choice ??= place.read();
    return choice;
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    read,
    choose(value) {
      choice = value;
      if (value === null) place.remove();
      else place.write(value);
      forgetAnswers();
      listeners.forEach((notify) => {
        notify();
      });
    },
    use: () => useSyncExternalStore(subscribe, read, read),
  };
}
