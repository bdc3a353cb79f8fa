import { useState } from 'react';
import { DataTable, type Column } from '@/components/content/data-table';
import { Tag } from '@/components/content/tag';
import { copy } from '../list-copy';
import { ignore, Sample } from '../section';

type Person = (typeof copy.people)[number];

const columns: readonly Column<Person>[] = [
  { key: 'name', word: copy.columns.name, width: 'normal', cell: ({ name }) => name },
  {
    key: 'party',
    word: copy.columns.party,
    width: 'normal',
    onCard: 'tag',
    cell: ({ party }) => <Tag word={party} tone="red" />,
  },
  { key: 'grid', word: copy.columns.grid, width: 'rest', onCard: 'note', cell: ({ grid }) => grid },
  { key: 'phone', word: copy.columns.phone, width: 'normal', cell: ({ phone }) => phone },
  { key: 'score', word: copy.columns.score, width: 'narrow', isNumber: true, cell: ({ score }) => score },
];
const table = { label: copy.tableLabel, columns, keyOf: ({ key }: Person) => key };

export function Tables() {
  const [chosen, setChosen] = useState<readonly string[]>(['b']);
  return (
    <>
      <Sample state="plain">
        <DataTable {...table} rows={copy.people.slice(0, 3)} currentKey="b" onOpen={ignore} />
      </Sample>
      <Sample state="empty">
        <DataTable {...table} rows={[]} emptyWords={copy.none} />
      </Sample>
      <Sample state="chosen">
        <DataTable
          {...table}
          rows={copy.people}
          nameOf={({ name }) => name}
          onOpen={ignore}
          rowActions={({ key }) => [
            { key: 'edit', word: copy.edit, onPress: ignore },
            { key: 'move', word: copy.move, isDisabled: key === 'd', onPress: ignore },
          ]}
          selection={{
            chosen,
            onChange: setChosen,
            noun: copy.noun,
            actions: [
              { key: 'grid', word: copy.toGrid, onPress: ignore },
              { key: 'leave', word: copy.leave, onPress: ignore },
            ],
          }}
        />
      </Sample>
    </>
  );
}
