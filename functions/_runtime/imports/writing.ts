import type { Actor } from '../actor';
import type { Documents } from '../documents';
import type { DocumentChange } from '../watch-changes';
import type { ImportDocument, ImportPartDocument, PlannedRow } from './import-document';

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

/**
 * Writes the rows of one part, within its transaction. Those who carry imports on bring the one for entries of the ledger: what they
 * mean is known to the ledger, and not here.
 */
export type PartWriter = (
  documents: Documents,
  part: ImportPartDocument,
  writing: Writing,
) => Promise<Written>;
