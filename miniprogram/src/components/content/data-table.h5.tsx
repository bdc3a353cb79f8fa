import { View } from '@tarojs/components';
import { useWideScreen } from '@/platform/wide-screen';
import { Checkbox } from '../form/checkbox';
import { listCopy } from '../list-copy';
import { useCareMode } from '../theme/care-mode';
import { classNames } from '../theme/class-names';
import { CardRows } from './card-rows';
import { Pressable } from './pressable';
import { RowActions } from './row-actions';
import { SelectionBar } from './selection-bar';
import { pageState, withPage, withRow } from './table-selection';
import type { Column, DataTableProps } from './table-types';
import './data-table.scss';

export type { Column } from './table-types';

const cellClass = ({ width, isNumber = false }: Pick<Column<unknown>, 'width' | 'isNumber'>): string =>
  classNames('data-table__cell', `data-table__cell--${width}`, isNumber && 'data-table__cell--number');

/** What data-table.scss gives each column, in widths of a character. */
const columnEms = { narrow: 5, normal: 7.5, wide: 9, rest: 10 } as const;
const gapEms = 0.75;
const boxEms = 2.5;
const actionsEms = 10;
/** Large type leaves a table beside the navigation room for this much. */
const careEmsMax = 40;

const widthOf = <Row,>({ columns, selection, rowActions }: DataTableProps<Row>): number =>
  columns.reduce((sum, { width }) => sum + columnEms[width] + gapEms, 0) +
  (selection ? boxEms : 0) +
  (rowActions ? actionsEms : 0);

/** A table of a computer screen, cards on anything narrower. The name of a row is what Tab reaches; a mouse may press anywhere. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const isWide = useWideScreen();
  const isCare = useCareMode();
  if (!isWide || (isCare && widthOf(props) > careEmsMax)) return <CardRows {...props} />;
  const { label, rows, selection, emptyWords = listCopy.nothing } = props;
  return (
    <>
      <View className="data-table" role="table" ariaLabel={label}>
        <HeadRow {...props} />
        {rows.map((row) => (
          <BodyRow key={props.keyOf(row)} row={row} {...props} />
        ))}
        {rows.length === 0 && <View className="data-table__empty">{emptyWords}</View>}
      </View>
      {selection && <SelectionBar {...selection} />}
    </>
  );
}

function HeadRow<Row>({ columns, rows, keyOf, selection, rowActions }: DataTableProps<Row>) {
  const keys = rows.map(keyOf);
  return (
    <View className="data-table__head" role="row">
      {selection && (
        <View className="data-table__box" role="columnheader" ariaLabel={listCopy.choosePage(rows.length)}>
          <Checkbox
            label={listCopy.choosePage(rows.length)}
            state={pageState(selection.chosen, keys)}
            isBare
            isDisabled={rows.length === 0}
            onChange={(isChosen) => selection.onChange(withPage(selection.chosen, keys, isChosen))}
          />
        </View>
      )}
      {columns.map(({ key, word, ...column }) => (
        <View key={key} className={cellClass(column)} role="columnheader">
          {word}
        </View>
      ))}
      {rowActions && (
        <View className="data-table__actions data-table__actions--head" role="columnheader">
          {listCopy.actions}
        </View>
      )}
    </View>
  );
}

function BodyRow<Row>({ row, ...props }: DataTableProps<Row> & { readonly row: Row }) {
  const { columns, keyOf, nameOf = keyOf, currentKey, onOpen, selection, rowActions } = props;
  const key = keyOf(row);
  const name = nameOf(row);
  const isChosen = selection?.chosen.includes(key) ?? false;
  const titleAt = Math.max(
    columns.findIndex(({ onCard }) => onCard === 'title'),
    0,
  );
  return (
    <View
      className={classNames(
        'data-table__row',
        onOpen && 'data-table__row--opens',
        (key === currentKey || isChosen) && 'data-table__row--current',
      )}
      role="row"
      onClick={() => onOpen?.(row)}
    >
      {selection && (
        <View className="data-table__box" role="cell">
          <Checkbox
            label={listCopy.choose(name)}
            state={isChosen}
            isBare
            onChange={(next) => selection.onChange(withRow(selection.chosen, key, next))}
          />
        </View>
      )}
      {columns.map((column, index) => (
        <View key={column.key} className={cellClass(column)} role="cell">
          {onOpen && index === titleAt ? (
            <Pressable className="data-table__open" onPress={() => onOpen(row)}>
              {column.cell(row)}
            </Pressable>
          ) : (
            column.cell(row)
          )}
        </View>
      ))}
      {rowActions && (
        <View className="data-table__actions" role="cell">
          <RowActions name={name} actions={rowActions(row)} kind="quiet" />
        </View>
      )}
    </View>
  );
}
