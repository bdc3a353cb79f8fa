import { View } from '@tarojs/components';
import { Checkbox } from '../form/checkbox';
import { listCopy } from '../list-copy';
import { RowCard } from './row-card';
import { SelectionBar } from './selection-bar';
import { pageState, withPage, withRow } from './table-selection';
import type { Column, DataTableProps } from './table-types';
import './card-rows.scss';

/** Where each column stands on a card. */
function placesOf<Row>(columns: readonly Column<Row>[]) {
  const placed = columns.map((column, index) => ({
    column,
    place: column.onCard ?? (index === 0 ? 'title' : 'line'),
  }));
  return (wanted: Column<Row>['onCard']) =>
    placed.filter(({ place }) => place === wanted).map(({ column }) => column);
}

/** The rows of a table as cards: what a phone has room for. */
export function CardRows<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, keyOf, nameOf = keyOf, currentKey, onOpen, selection, rowActions } = props;
  if (rows.length === 0)
    return <View className="card-rows__empty">{props.emptyWords ?? listCopy.nothing}</View>;
  const at = placesOf(columns);
  const keys = rows.map(keyOf);
  return (
    <View className="card-rows">
      {selection && (
        <Checkbox
          label={listCopy.choosePage(rows.length)}
          state={pageState(selection.chosen, keys)}
          onChange={(isChosen) => selection.onChange(withPage(selection.chosen, keys, isChosen))}
        />
      )}
      <View className="card-rows__list" role="list" ariaLabel={label}>
        {rows.map((row) => {
          const key = keyOf(row);
          return (
            <RowCard
              key={key}
              name={nameOf(row)}
              title={at('title').map((column) => column.cell(row))[0]}
              tags={at('tag').map((column) => column.cell(row))}
              notes={at('note').map((column) => column.cell(row))}
              lines={at('line').map(({ key: column, word, cell }) => ({
                key: column,
                word,
                value: cell(row),
              }))}
              isCurrent={key === currentKey}
              choice={
                selection && {
                  isChosen: selection.chosen.includes(key),
                  onChange: (isChosen) => selection.onChange(withRow(selection.chosen, key, isChosen)),
                }
              }
              actions={rowActions?.(row) ?? []}
              onOpen={onOpen && (() => onOpen(row))}
            />
          );
        })}
      </View>
      {selection && <SelectionBar {...selection} />}
    </View>
  );
}
