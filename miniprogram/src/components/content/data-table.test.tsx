import { useState } from 'react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { useWideScreen } from '@/platform/wide-screen';
import { listCopy } from '../list-copy';
import { setCareMode } from '../theme/care-mode';
import { DataTable } from './data-table';
import { DataTable as BrowserTable } from './data-table.h5';
import { pageState, withPage, withRow } from './table-selection';
import type { Column, DataTableProps } from './table-types';

jest.mock('@/platform/wide-screen', () => ({ useWideScreen: jest.fn(() => true) }));

interface Person {
  readonly id: string;
  readonly name: string;
  readonly grid: string;
}
const people: readonly Person[] = [
  { id: 'a', name: 'Ann', grid: 'First' },
  { id: 'b', name: 'Ben', grid: 'Second' },
];
const columns: readonly Column<Person>[] = [
  { key: 'name', word: 'Name', width: 'rest', cell: ({ name }) => name },
  { key: 'grid', word: 'Grid', width: 'normal', cell: ({ grid }) => grid },
];

const [open, edit] = [jest.fn<undefined, [string]>(), jest.fn<undefined, [string]>()];
const act = jest.fn<undefined, [readonly string[]]>();
beforeEach(() => jest.clearAllMocks());

type Table = (props: DataTableProps<Person>) => React.ReactElement;
function Roster({ table: Shown, rows = people }: { readonly table: Table; readonly rows?: typeof people }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Shown
      label="Roster"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      onOpen={({ id }) => open(id)}
      rowActions={({ id }) => [{ key: 'edit', word: 'edit', onPress: () => edit(id) }]}
      selection={{
        chosen,
        onChange: setChosen,
        noun: 'people',
        actions: [{ key: 'move', word: 'move', onPress: act }],
      }}
    />
  );
}

const box = (name: string) => screen.getByRole('checkbox', { name });

describe.each([
  ['cards of a phone', DataTable],
  ['table of a computer', BrowserTable],
] as const)('rows as a %s', (_name, table) => {
  it('open, and let their own buttons be pressed, each alone', () => {
    render(<Roster table={table} />);
    fireEvent.click(screen.getByText('Ben'));
    expect(open.mock.calls).toEqual([['b']]);
    fireEvent.click(screen.getByRole('button', { name: listCopy.actionOn('Ann', 'edit') }));
    expect(edit.mock.calls).toEqual([['a']]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('are chosen one by one or all together, and what is done is done with those', () => {
    render(<Roster table={table} />);
    expect(screen.queryByRole('status')).toBeNull();
    fireEvent.click(box(listCopy.choose('Ben')));
    expect(screen.getByRole('status').textContent).toBe(listCopy.chosen(1, 'people'));
    fireEvent.click(box(listCopy.choosePage(2)));
    fireEvent.click(screen.getByRole('button', { name: 'move' }));
    expect(act).toHaveBeenCalledWith(['a', 'b']);
    expect(open).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: listCopy.dropChosen }));
    expect(screen.queryByRole('status')).toBeNull();
    expect(box(listCopy.choose('Ben')).getAttribute('aria-checked')).toBe('false');
  });
});

describe('a table of a computer', () => {
  it('is a table to those who hear it', () => {
    render(<Roster table={BrowserTable} />);
    const rows = within(screen.getByRole('table', { name: 'Roster' })).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(within(rows[0]!).getAllByRole('columnheader')).toHaveLength(4);
    expect(within(rows[1]!).getByRole('button', { name: 'Ann' })).toBeTruthy();
  });

  it('says that it is empty, in its own words', () => {
    render(
      <BrowserTable label="Roster" columns={columns} rows={[]} keyOf={String} emptyWords="Nobody yet" />,
    );
    expect(screen.getByText('Nobody yet')).toBeTruthy();
  });

  it('becomes cards on a narrow screen, and beside large type when it has many columns', () => {
    jest.mocked(useWideScreen).mockReturnValueOnce(false);
    const { unmount } = render(<Roster table={BrowserTable} />);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    unmount();
    setCareMode(true);
    const many = Array.from({ length: 5 }, (_, at) => ({ ...columns[1]!, key: `${at}` }));
    const cards = render(<BrowserTable label="Roster" columns={many} rows={people} keyOf={({ id }) => id} />);
    expect(screen.queryByRole('table')).toBeNull();
    cards.unmount();
    setCareMode(false);
  });
});

describe('a choice of rows', () => {
  it.each([
    [[], false],
    [['x'], false],
    [['a'], 'mixed'],
    [['b', 'x', 'a'], true],
  ] as const)('of %j is %s for the page a, b', (chosen, state) => {
    expect(pageState(chosen, ['a', 'b'])).toBe(state);
  });

  it('keeps rows of other pages', () => {
    expect(withPage(['x', 'a'], ['a', 'b'], true)).toEqual(['x', 'a', 'b']);
    expect(withPage(['x', 'a'], ['a', 'b'], false)).toEqual(['x']);
    expect(withRow(['x', 'a'], 'a', false)).toEqual(['x']);
    expect(withRow(['x', 'a'], 'a', true)).toEqual(['x', 'a']);
  });

  it('of an empty page is nothing chosen', () => {
    expect(pageState(['x'], [])).toBe(false);
  });
});
