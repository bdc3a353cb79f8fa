import { useState } from 'react';
import { Card } from '@/components/content/card';
import type { TreeNode } from '@/components/content/tree-state';
import { TreeView } from '@/components/content/tree-view';
import { useTree } from '@/components/content/use-tree';
import { copy } from './list-copy';

const { tree } = copy;
const levels = [tree.townships, tree.villages, tree.grids, tree.microGrids];
const failing = '0.2';
const empty = '0.1.2';

/** The key says the way down: `0.1.2` is the third below the second below the first. */
const nodesBelow = (key: string): readonly TreeNode[] => {
  const depth = key.split('.').length;
  const titles = levels[depth - 1] ?? [];
  return titles.map((title, index) => ({
    key: `${key}.${index}`,
    title,
    note: depth < levels.length ? tree.counts(levels[depth]?.length ?? 0) : undefined,
    hasChildren: depth < levels.length,
    ...(depth === 3 && index === 2 ? { tags: [{ word: tree.stopped }] } : {}),
  }));
};

/** As slow as a village's network, and with one branch that never comes. */
const loadBelow = (key: string): Promise<readonly TreeNode[]> =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      if (key === failing) reject(new Error('unreachable'));
      else resolve(key === empty ? [] : nodesBelow(key));
    }, 300);
  });

export function TreeSample() {
  const [current, setCurrent] = useState('0.1.0');
  const branches = useTree(loadBelow, ['0', '0.1', failing, empty, '0.1.1', '0.1.1.1']);
  return (
    <Card>
      <TreeView
        label={copy.treeLabel}
        roots={[{ key: '0', title: tree.county, note: tree.counts(3), hasChildren: true }]}
        {...branches}
        currentKey={current}
        onOpen={({ key }) => setCurrent(key)}
      />
    </Card>
  );
}
