import type { CallBody } from '../wire';
import type { SentAs } from './outbox-item';

/** Texts under keys on this phone. Each call is done or not done; the app may die between any two. */
export interface TextStore {
  /** Those that begin with `prefix`. */
  readonly keys: (prefix: string) => readonly string[];
  readonly read: (key: string) => string | null;
  /** False when there is no room. */
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
}

/**
 * Carries one call as `personId` and brings back the wire's answer, unopened. Throws NoAnswerError, or ApiError
 * `Unauthenticated` when somebody else is here.
 */
export type SendAs = (functionName: string, body: CallBody, personId: string) => Promise<unknown>;

/** Where the bytes of a photo go. */
export interface PhotoPlace {
  readonly uploadUrl: string;
  readonly uploadHeaders: Readonly<Record<string, string>>;
  readonly cloudPath: string;
}

/** The photos on this phone. */
export interface PhotoBox {
  /** Size of a photo; null when the phone has thrown it away. */
  readonly bytesOf: (photoKey: string) => Promise<number | null>;
  /** Throws UploadFailed. */
  readonly upload: (
    photoKey: string,
    place: PhotoPlace,
    onProgress: (percent: number) => void,
  ) => Promise<void>;
  readonly forget: (photoKeys: readonly string[]) => Promise<void>;
}

/** The phone's clock, which people and networks set as they like, and chance. */
export interface Chance {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** Runs `work` once after so many milliseconds, whatever the clock says meanwhile; what comes back calls it off. */
export type After = (ms: number, work: () => void) => () => void;

/** Everything an outbox needs of the world, so that a simulation can be one. */
export interface OutboxPorts extends Chance {
  readonly storage: TextStore;
  readonly send: SendAs;
  readonly photos: PhotoBox;
  /** Whose phone this is at the moment, as far as the phone knows; null for nobody. */
  readonly owner: () => string | null;
  /** Whether that one is still who the back end takes us for. Throws NoAnswerError. */
  readonly isOwner: (personId: string) => Promise<boolean>;
  readonly after: After;
  /** Runs `work` while no other window of this app runs its own. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  /** An item has arrived: whatever the named reads have answered is of yesterday. */
  readonly onDelivered: (changes: readonly string[]) => void;
  /** A draft was put back under this key of its person. */
  readonly onDraftGiven: (draftKey: string) => void;
}

/** Whose photo it is: another person or village needs another copy. */
export const asKey = ({ personId, actFor, villageCode }: SentAs): string =>
  [personId, actFor?.personId ?? '', villageCode ?? ''].join('/');

/** Where `useDraft` keeps its words; the key is of the person who writes, see `ownDraftKey`. */
export const draftPlace = (draftKey: string): string => `draft:${draftKey}`;
