import type { ErrorCode, ErrorDetails } from '@shared/errors';
import type { NoAnswerError } from '../api-error';
import type { Represented } from '../acting-for';

/** What a person sees of a write that is on its way: 待发送, 发送中, 已送达, 需要处理. */
export const outboxStates = ['waiting', 'sending', 'delivered', 'needsAttention'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** In whose name something was written; it is sent so or not at all. */
export interface SentAs {
  readonly personId: string;
  /** The person without a phone for whom it was written; null for oneself. */
  readonly actFor: Represented | null;
  /** The village an officer was looking at; null for the own one. */
  readonly villageCode: string | null;
}

/** Why something waits or needs somebody. */
export interface OutboxProblem {
  /**
   * What the back end said, or why nothing came back. `uploadFailed`: the bytes of a photo did not arrive. `photoGone`: the
   * phone has thrown a photo away. `unanswered`: sent a week ago and never answered, so nobody can say whether it arrived.
   * `full`: the phone has no room to note how far it has got.
   */
  readonly code: ErrorCode | NoAnswerError['reason'] | 'uploadFailed' | 'photoGone' | 'unanswered' | 'full';
  readonly details: ErrorDetails;
  readonly requestId: string | null;
}

/** The photos of an item, by their keys on this phone. */
export interface ItemPhotos {
  /** The field of the input that takes their mediaIds. */
  readonly field: string;
  readonly keys: readonly string[];
  /** Set before the write is first sent, so that a repeat has the very same input. */
  readonly mediaIds: readonly string[] | null;
  /** Whether they were sent a second time because the back end no longer had them. */
  readonly isSecondTime: boolean;
}

/** The draft an item was written in, as the phone held it: what is given back is what was written. */
export interface ItemDraft {
  /** Of the person who wrote it, see `ownDraftKey`. */
  readonly key: string;
  readonly text: string;
  /** Whether the form has been emptied since; an app that dies in between does it when it starts again. */
  readonly isTaken: boolean;
}

/** One write as this phone keeps it until some time after it has arrived. */
export interface OutboxItem {
  /** Also the requestKey: one item is done once, however often it is sent. */
  readonly itemId: string;
  /** `snapshots.submit`. */
  readonly method: string;
  /** As the method takes it, without the photos. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly photos: ItemPhotos | null;
  readonly draft: ItemDraft | null;
  readonly sentAs: SentAs;
  /** Items about the same thing never overtake each other. */
  readonly about: string;
  /** What it is, in plain words, for the list. */
  readonly title: string;
  /** Names of the read methods whose answers it outdates. */
  readonly changes: readonly string[];
  /** By the phone's clock, which may be wrong; the order is told by `position`. */
  readonly writtenAt: string;
  readonly position: number;
  readonly state: Exclude<OutboxState, 'sending'>;
  /** How often in a row it could not be sent. */
  readonly failures: number;
  /** How often in a row the back end answered with a fault of its own. */
  readonly faults: number;
  /** When it was first sent, in milliseconds since 1970 by the phone's clock; null before that. */
  readonly firstSentAt: number | null;
  /** The pause after a failure: from when, and how long, in milliseconds. */
  readonly pause: { readonly from: number; readonly ms: number } | null;
  /** What the last failure was; null while there was none. */
  readonly problem: OutboxProblem | null;
  /** What the back end answered; null until then. */
  readonly output: unknown;
  readonly deliveredAt: number | null;
}

/** How far a photo has got; `percent` is 0-100. */
export interface PhotoProgress {
  readonly key: string;
  readonly state: 'waiting' | 'uploading' | 'failed' | 'done';
  readonly percent: number;
}

/** An item as a page shows it. */
export interface OutboxEntry extends Omit<OutboxItem, 'state' | 'draft'> {
  readonly state: OutboxState;
  readonly photoProgress: readonly PhotoProgress[];
  /** Whether `giveBack` can fill its form again. */
  readonly canGiveBack: boolean;
}

/** What was asked to be sent. */
export interface OutboxWish {
  readonly method: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly photos?: Pick<ItemPhotos, 'field' | 'keys'> | undefined;
  /** As `ownDraftKey` makes it: the draft moves into the item in the same moment. */
  readonly draftKey?: string | undefined;
  readonly actFor: Represented | null;
  readonly villageCode: string | null;
  readonly about: string;
  readonly title: string;
  readonly changes: readonly string[];
}

/** Thrown before anything is promised: the form keeps its words. */
export class OutboxRefused extends Error {
  override readonly name = 'OutboxRefused';

  /** `full`: the phone has no room. `nobody`: nobody is signed in. */
  constructor(readonly reason: 'full' | 'nobody') {
    super(reason);
  }
}
