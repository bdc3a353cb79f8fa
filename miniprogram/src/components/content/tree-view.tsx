import { useState } from 'react';
import { View } from '@tarojs/components';
import { MissingItem, TreeItem } from './tree-item';
import { visibleRows, type TreeNode } from './tree-state';
import type { Tree } from './use-tree';
import './tree-view.scss';

export interface TreeViewProps extends Tree {
  readonly label: string;
  readonly roots: readonly TreeNode[];
  /** The node that is open beside or above the tree. */
  readonly currentKey?: string | undefined;
  /** Without it a press on a node opens and closes what is below. */
  readonly onOpen?: ((node: TreeNode) => void) | undefined;
}

const treeRole = process.env['TARO_ENV'] === 'h5' ? 'tree' : 'list';

/** Units above and below each other; every branch is fetched when it is opened (`useTree`). */
export function TreeView(props: TreeViewProps) {
  const { label, roots, branches, expanded, currentKey, onToggle, onReload, onOpen } = props;
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const rows = visibleRows(roots, branches, expanded);
  const isInSight = (wanted: string | null | undefined) =>
    rows.some((row) => row.kind === 'node' && row.node.key === wanted);
  const tabStop = [focusedKey, currentKey].find(isInSight) ?? roots[0]?.key;
  return (
    <View className="tree-view" role={treeRole} ariaLabel={label}>
      {rows.map((row) =>
        row.kind === 'node' ? (
          <TreeItem
            key={row.node.key}
            row={row}
            isCurrent={row.node.key === currentKey}
            isTabStop={row.node.key === tabStop}
            onFocus={() => setFocusedKey(row.node.key)}
            onToggle={() => onToggle(row.node.key)}
            onOpen={onOpen && (() => onOpen(row.node))}
          />
        ) : (
          <MissingItem key={`${row.parentKey}/`} row={row} onReload={() => onReload(row.parentKey)} />
        ),
      )}
    </View>
  );
}
