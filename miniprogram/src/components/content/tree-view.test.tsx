import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { listCopy } from '../list-copy';
import { MissingItem as BrowserMissing, TreeItem as BrowserItem } from './tree-item.h5';
import { visibleRows, type TreeNode } from './tree-state';
import { TreeView } from './tree-view';
import { useTree } from './use-tree';

const unit = (key: string, hasChildren = true): TreeNode => ({ key, title: `unit ${key}`, hasChildren });
const roots = [unit('a'), unit('b', false)];

describe('visibleRows', () => {
  const keys = (rows: ReturnType<typeof visibleRows>) =>
    rows.map((row) => (row.kind === 'node' ? `${row.level} ${row.node.key}` : `${row.level} ${row.kind}`));

  it('holds what is open, each below what it belongs to', () => {
    const branches = { a: { state: 'ready', nodes: [unit('a1'), unit('a2')] } } as const;
    expect(keys(visibleRows(roots, branches, []))).toEqual(['1 a', '1 b']);
    expect(keys(visibleRows(roots, branches, ['a', 'a1']))).toEqual([
      '1 a',
      '2 a1',
      '3 loading',
      '2 a2',
      '1 b',
    ]);
  });

  it.each([
    [{ state: 'failed' }, '2 failed'],
    [{ state: 'ready', nodes: [] }, '2 empty'],
    [undefined, '2 loading'],
  ] as const)('says of a branch that is %j: %s', (branch, row) => {
    expect(keys(visibleRows(roots, branch ? { a: branch } : {}, ['a']))).toEqual(['1 a', row, '1 b']);
  });

  it('opens nothing below a leaf', () => {
    expect(keys(visibleRows(roots, {}, ['b']))).toEqual(['1 a', '1 b']);
  });
});

/** Does something and waits until the promises it started have been dealt with. */
const settled = (work: () => void) =>
  act(() => {
    work();
    return Promise.resolve();
  });

describe('useTree', () => {
  it('fetches a branch when it is opened, once', async () => {
    const load = jest.fn((key: string) => Promise.resolve([unit(`${key}1`)]));
    const { result } = renderHook(() => useTree(load));
    for (const _time of [1, 2, 3]) await settled(() => result.current.onToggle('a'));
    expect(load.mock.calls).toEqual([['a']]);
    expect(result.current.expanded).toEqual(['a']);
    expect(result.current.branches['a']).toEqual({ state: 'ready', nodes: [unit('a1')] });
  });

  it('fetches what is open at first by itself', async () => {
    const load = jest.fn(() => Promise.resolve([]));
    await settled(() => renderHook(() => useTree(load, ['a'])));
    expect(load.mock.calls).toEqual([['a']]);
  });

  it('tries again after a failure', async () => {
    const load = jest.fn<Promise<TreeNode[]>, [string]>().mockRejectedValueOnce(new Error('no signal'));
    load.mockResolvedValueOnce([]);
    const { result } = renderHook(() => useTree(load));
    await settled(() => result.current.onToggle('a'));
    expect(result.current.branches['a']).toEqual({ state: 'failed' });
    await settled(() => result.current.onReload('a'));
    expect(result.current.branches['a']).toEqual({ state: 'ready', nodes: [] });
  });

  it('shows the answer to the last question, whichever comes last', async () => {
    const answers: ((nodes: TreeNode[]) => void)[] = [];
    const { result } = renderHook(() => useTree(() => new Promise((resolve) => answers.push(resolve))));
    act(() => result.current.onReload('a'));
    act(() => result.current.onReload('a'));
    await settled(() => answers[1]!([unit('new')]));
    await settled(() => answers[0]!([unit('old')]));
    expect(result.current.branches['a']).toEqual({ state: 'ready', nodes: [unit('new')] });
  });
});

describe('TreeView in WeChat', () => {
  const [toggle, reload, open] = [jest.fn(), jest.fn(), jest.fn()];
  const tree = { label: 'Units', roots, onToggle: toggle, onReload: reload };
  beforeEach(() => jest.clearAllMocks());

  it('has an arrow with a name, and the words open', () => {
    render(<TreeView {...tree} branches={{}} expanded={['a']} onOpen={open} />);
    fireEvent.click(screen.getByRole('button', { name: listCopy.collapse('unit a') }));
    expect(toggle).toHaveBeenCalledWith('a');
    fireEvent.click(screen.getByText('unit b'));
    expect(open).toHaveBeenCalledWith(roots[1]);
    expect(screen.queryByRole('button', { name: listCopy.expand('unit b') })).toBeNull();
  });

  it('fetches a failed branch again at a press', () => {
    render(<TreeView {...tree} branches={{ a: { state: 'failed' } }} expanded={['a']} />);
    fireEvent.click(screen.getByText(listCopy.branchFailed));
    expect(reload).toHaveBeenCalledWith('a');
  });
});

describe('a tree in a browser', () => {
  const [toggle, open] = [jest.fn<undefined, [string]>(), jest.fn<undefined, [string]>()];
  const rows = visibleRows(roots, { a: { state: 'ready', nodes: [unit('a1', false), unit('a2')] } }, ['a']);
  beforeEach(() => {
    jest.clearAllMocks();
    render(
      <div role="tree">
        {rows.map(
          (row) =>
            row.kind === 'node' && (
              <BrowserItem
                key={row.node.key}
                row={row}
                isCurrent={row.node.key === 'a1'}
                isTabStop={row.node.key === 'a1'}
                onFocus={() => undefined}
                onToggle={() => toggle(row.node.key)}
                onOpen={() => open(row.node.key)}
              />
            ),
        )}
      </div>,
    );
  });
  const items = () => screen.getAllByRole('treeitem');
  const press = (at: number, key: string) => {
    items()[at]!.focus();
    fireEvent.keyDown(items()[at]!, { key });
    return items().indexOf(document.activeElement as HTMLElement);
  };

  it.each([
    [0, 'ArrowDown', 1],
    [3, 'ArrowDown', 3],
    [2, 'ArrowUp', 1],
    [0, 'ArrowUp', 0],
    [2, 'Home', 0],
    [0, 'End', 3],
    [2, 'ArrowLeft', 0],
    [0, 'ArrowRight', 1],
    [1, 'ArrowRight', 1],
  ])('leads from row %d by %s to row %d', (from, key, to) => {
    expect(press(from, key)).toBe(to);
    expect(toggle).not.toHaveBeenCalled();
  });

  it.each([
    [2, 'ArrowRight', 'a2'],
    [0, 'ArrowLeft', 'a'],
    [2, ' ', 'a2'],
  ])('opens and closes row %d by %s', (at, key, toggled) => {
    press(at, key);
    expect(toggle.mock.calls).toEqual([[toggled]]);
    expect(open).not.toHaveBeenCalled();
  });

  it('opens by Enter and by a press beside the arrow', () => {
    press(1, 'Enter');
    fireEvent.click(screen.getByText('unit b'));
    expect(open.mock.calls).toEqual([['a1'], ['b']]);
  });

  it('fetches a failed branch again by Enter or a press, and lets arrows pass', () => {
    const reload = jest.fn();
    render(
      <div role="tree">
        <BrowserMissing row={{ kind: 'failed', parentKey: 'a', level: 2 }} onReload={reload} />
        <BrowserMissing row={{ kind: 'loading', parentKey: 'b', level: 2 }} onReload={reload} />
      </div>,
    );
    const at = items().length - 2;
    expect(press(at, 'ArrowDown')).toBe(at + 1);
    press(at, 'Enter');
    fireEvent.click(items()[at]!);
    fireEvent.click(items()[at + 1]!);
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('tells level, place, and what is open', () => {
    const [first, second, third] = items();
    expect(first!.getAttribute('aria-expanded')).toBe('true');
    expect(second!.getAttribute('aria-expanded')).toBeNull();
    expect(third!.getAttribute('aria-expanded')).toBe('false');
    expect([second!.getAttribute('aria-level'), second!.getAttribute('aria-setsize')]).toEqual(['2', '2']);
    expect(items().filter(({ tabIndex }) => tabIndex === 0)).toEqual([second]);
  });
});
