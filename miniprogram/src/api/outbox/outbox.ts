import type { OutboxEntry, OutboxItem, OutboxWish } from './outbox-item';
import type { PhotoSender } from './photo-sender';

/** `occupied`: the form holds other words by now, and nothing was changed. */
export type GiveBackOutcome = 'given' | 'occupied' | 'impossible';

/**
 * Writes on their way. Once `accept` has returned, an item is done exactly once or ends as `needsAttention`, whatever
 * happens to the app, the network and the phone's clock meanwhile.
 */
export interface Outbox {
  /** Stores a wish and begins to send. Throws OutboxRefused, and then nothing has changed. */
  readonly accept: (wish: OutboxWish) => OutboxItem;
  /** What the person on this phone has written, oldest first; nobody else's. The same array until something changes. */
  readonly entries: () => readonly OutboxEntry[];
  /** Tells whenever `entries` answers something else. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells what an item of this person's was answered, in the moment it has arrived. */
  readonly subscribeDelivered: (listener: (itemId: string, output: unknown) => void) => () => void;
  /** Sends again, now: one item, or one that needed attention as it is. */
  readonly retry: (itemId: string) => void;
  /** Sends whatever waits, now: the network is back, the app is looked at, somebody signed in. */
  readonly wake: () => void;
  /**
   * Puts words and photos of an item that needs attention back into its form's draft, and forgets the item. With
   * `isReplacing` it takes the place of whatever the form holds.
   */
  readonly giveBack: (itemId: string, options?: { readonly isReplacing?: boolean }) => GiveBackOutcome;
  /** The form that wrote an item is still open and goes on with its words and photos: only the item is forgotten. */
  readonly takeBack: (itemId: string) => void;
  /** Forgets an item and its photos; false while it is being sent. What has arrived stays where it arrived. */
  readonly drop: (itemId: string) => boolean;
  /** Looks anew at what the phone keeps: another window of the app has changed it. */
  readonly refresh: () => void;
  /** Sends photos ahead of the item they will belong to, while the person still writes. */
  readonly photoSender: PhotoSender;
  /** Begins after the app was closed, and ends with it. */
  readonly start: () => void;
  readonly stop: () => void;
}
