import type { ReadableDocuments } from '../_runtime/documents';
import type { transact } from '../_runtime/transact';

/** What a run works with; tests put a failing database here. */
export interface PublishingParts {
  readonly documents: ReadableDocuments;
  readonly transact: typeof transact;
}

/** One firing. */
export interface Firing extends PublishingParts {
  readonly now: string;
  readonly requestId: string;
  /** Whether the time of this firing is used up: what is left is for the next. */
  readonly isOver: () => boolean;
}
