import { useState } from 'react';
import { Card } from '@/components/content/card';
import type { TreeNode } from '@/components/content/tree-state';
import { TreeView } from '@/components/content/tree-view';
import { useTree } from '@/components/content/use-tree';
import { copy } from '../list-copy';
import { Sample } from '../section';

const { tree } = copy;
const levels = [tree.townships, tree.villages, tree.grids, tree.microGrids];
const failing = '0.2';
const empty = '0.1.2';
const slow = '0.0';

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

/** One branch never comes, one never can, one has nothing in it. */
function loadBelow(key: string): Promise<readonly TreeNode[]> {
  if (key === slow) return new Promise(() => undefined);
  if (key === failing) return Promise.reject(new Error('unreachable'));
  return Promise.resolve(key === empty ? [] : nodesBelow(key));
}

export function Tree() {
  const [current, setCurrent] = useState('0.1.0');
  const branches = useTree(loadBelow, ['0', '0.1', slow, failing, empty, '0.1.1', '0.1.1.1']);
  return (
    <Sample state="normal">
      <Card>
        <TreeView
          label={copy.treeLabel}
          roots={[{ key: '0', title: tree.county, note: tree.counts(3), hasChildren: true }]}
          {...branches}
          currentKey={current}
          onOpen={({ key }) => setCurrent(key)}
        />
      </Card>
    </Sample>
  );
}
