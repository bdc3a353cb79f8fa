import type { importKinds, importStates } from '@shared/contract/sheets';
import type { Membership } from '@shared/domain/roles';
import type { FieldChange, RowPlan, RowProblem } from '@shared/domain/row-problem';
import type { Stored } from '../documents';

/** Rows by what is done with them. */
export type RowCounts = Readonly<Record<RowPlan, number>>;

/** Who confirmed an import, with the offices held then: they decide what it may grant, however late it is written. */
export interface Confirmer {
  readonly personId: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** One file brought in; `_id` is the id of its upload, so that a file sent twice is imported once. */
export interface ImportDocument extends Stored {
  readonly kind: (typeof importKinds)[number];
  readonly unitCode: string;
  readonly fileName: string;
  /**
   * `reading` until every row is planned, then `ready` to be corrected and confirmed; from `applying` on there is only
   * forward.
   */
  readonly state: (typeof importStates)[number];
  readonly rowCount: number;
  /** Rows planned so far. */
  readonly readCount: number;
  readonly counts: RowCounts;
  /** Into how many documents of `importRows` the rows went. */
  readonly partCount: number;
  /** Of divisions: units at work that the file does not name. */
  readonly missingCount: number;
  /** Which call reads: whoever sends the same file again takes over, and the earlier one stops. */
  readonly readerId: string;
  /** Grows with every correction. */
  readonly version: number;
  readonly startedAt: string;
  readonly startedById: string;
  readonly startedByName: string;
  /** Null until it is confirmed. */
  readonly confirmedBy: Confirmer | null;
  /** The instant of the last step; what is kept of rows and files is kept from then on. */
  readonly changedAt: string;
  readonly finishedAt: string | null;
}

/** One row of the file, with what is or was done with it. */
export interface PlannedRow {
  /** As the file numbers it. */
  readonly rowNumber: number;
  readonly plan: RowPlan;
  /** By field, as the file has them or as they were corrected. */
  readonly cells: Readonly<Record<string, string>>;
  /** Whom of the roster it is about; null for somebody new, a refused row, and a division. */
  readonly personId: string | null;
  readonly problems: readonly RowProblem<string, string>[];
  readonly changes: readonly FieldChange<string>[];
}

/**
 * Some two hundred rows of an import, written together in one transaction. `_id` is the import's with the number of the part,
 * so that parts sort as the file does.
 */
export interface ImportPartDocument extends Stored {
  readonly importId: string;
  /** The row numbers of the first and the last row. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Whether nothing of it is left to be written. */
  readonly isApplied: boolean;
  /** The plans that occur in it: lists of one plan pass over the other parts. */
  readonly plans: readonly RowPlan[];
  /** Whom its rows are about. */
  readonly personIds: readonly string[];
  readonly rows: readonly PlannedRow[];
}
