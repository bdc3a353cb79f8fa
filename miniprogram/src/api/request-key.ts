import { stored } from '@/platform/storage';
import { newKey } from './outbox/new-key';

interface PendingWrite {
  readonly requestKey: string;
  /** The input as JSON: the same words asked again must travel under the same key. */
  readonly input: string;
}

const pendingWrite = (name: string) => stored<PendingWrite>(`pending:${name}`);

/** Unique, not secret: the back end binds a key to its caller. */
export const newRequestKey = (): string => newKey({ now: Date.now, random: Math.random });

/**
 * The key to send `input` under, kept on the phone before anything is sent. When the last try under `name` had the
 * same input and never got an answer, its key comes back, so that a lost answer cannot make two of one.
 */
export function requestKeyFor(name: string, input: unknown): string {
  const words = JSON.stringify(input);
  const pending = pendingWrite(name).read();
  if (pending?.input === words) return pending.requestKey;
  const requestKey = newRequestKey();
  pendingWrite(name).write({ requestKey, input: words });
  return requestKey;
}

/** An answer came, yes or no: the next try is a new one. */
export function settleRequestKey(name: string): void {
  pendingWrite(name).remove();
}
