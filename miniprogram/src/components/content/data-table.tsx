import { CardRows } from './card-rows';
import type { DataTableProps } from './table-types';

export type { Column } from './table-types';

/** Rows with columns: cards on a phone, which is all that WeChat has; a table on a computer (data-table.h5.tsx). */
export const DataTable = <Row,>(props: DataTableProps<Row>) => <CardRows {...props} />;
