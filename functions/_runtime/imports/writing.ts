import type { Actor } from '../actor';
import type { DocumentChange } from '../watch-changes';
import type { ImportDocument, PlannedRow } from './import-document';

/** One round of writing an import, by whoever calls: its confirmer answers for it. */
export interface Writing {
  readonly document: ImportDocument;
  readonly actor: Actor;
  readonly now: string;
  readonly newId: () => string;
  readonly requestId: string;
}

/** What became of some rows. */
export interface Written {
  /** The rows as they were written, or refused after all; those that are missing are as they were planned. */
  readonly rows: readonly PlannedRow[];
  /** What was changed, by the unit that it belongs to. */
  readonly changes: readonly { readonly unitCode: string; readonly change: DocumentChange }[];
}
