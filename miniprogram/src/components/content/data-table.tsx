import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Pressable } from './pressable';
import './data-table.scss';

export interface Column<Row> {
  readonly key: string;
  readonly word: string;
  /** `rest` takes what the others leave; one column of a table should. */
  readonly width: 'narrow' | 'normal' | 'rest';
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The row that is open beside the table. */
  readonly currentKey?: string | undefined;
  readonly onOpen: (row: Row) => void;
}

const cellClass = ({ width, isNumber = false }: Pick<Column<unknown>, 'width' | 'isNumber'>): string =>
  classNames('data-table__cell', `data-table__cell--${width}`, isNumber && 'data-table__cell--number');

/** A table of a computer screen; each row is one target that Tab and Enter reach. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, keyOf, currentKey, onOpen } = props;
  return (
    <View className="data-table" role="group" ariaLabel={label}>
      <View className="data-table__head">
        {columns.map(({ key, word, ...column }) => (
          <View key={key} className={cellClass(column)}>
            {word}
          </View>
        ))}
      </View>
      {rows.map((row) => {
        const rowKey = keyOf(row);
        return (
          <Pressable
            key={rowKey}
            className={classNames('data-table__row', rowKey === currentKey && 'data-table__row--current')}
            onPress={() => onOpen(row)}
          >
            {columns.map((column) => (
              <View key={column.key} className={cellClass(column)}>
                {column.cell(row)}
              </View>
            ))}
          </Pressable>
        );
      })}
    </View>
  );
}
