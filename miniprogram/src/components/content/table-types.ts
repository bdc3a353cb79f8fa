import type { ReactNode } from 'react';
import type { TableSelection } from './table-selection';

export interface Column<Row> {
  readonly key: string;
  readonly word: string;
  /** `rest` takes what the others leave; one column of a table should. `wide` takes half as much: names, which may be long. */
  readonly width: 'narrow' | 'normal' | 'wide' | 'rest';
  readonly isNumber?: boolean;
  /** Where it stands when a row is a card on a phone; by default the first is the title, the others lines with their word. */
  readonly onCard?: 'title' | 'tag' | 'note' | 'line' | 'hidden';
  readonly cell: (row: Row) => ReactNode;
}

export interface RowAction {
  readonly key: string;
  readonly word: string;
  readonly isLoading?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

export interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What a row is called when its boxes and buttons are read out; its key otherwise. */
  readonly nameOf?: (row: Row) => string;
  /** The row that is open beside the table. */
  readonly currentKey?: string | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** Lets rows be chosen, and shows a bar with what can be done with them. Such a page has no footer of its own. */
  readonly selection?: TableSelection | undefined;
  /** At most three a row; more belong on the row's own page. */
  readonly rowActions?: (row: Row) => readonly RowAction[];
  /** Said in place of rows when there are none. */
  readonly emptyWords?: string;
}
