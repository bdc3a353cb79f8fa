import { stored } from '@/platform/storage';

interface PendingWrite {
  readonly requestKey: string;
  /** The input as JSON: the same words asked again must travel under the same key. */
  readonly input: string;
}

const pendingWrite = (name: string) => stored<PendingWrite>(`pending:${name}`);

/** Unique, not secret: the back end binds a key to its caller. */
export const newRequestKey = (): string =>
  `${Date.now().toString(36)}-${[1, 2].map(() => Math.random().toString(36).slice(2, 12)).join('')}`;

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
