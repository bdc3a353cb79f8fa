import { Text, View } from '@tarojs/components';
import { listCopy } from '../list-copy';
import { Tag } from './tag';
import type { TreeNode } from './tree-state';

/** Levels beyond the sixth stand no further in: there is no room for more. */
export const rowClass = (level: number): string =>
  `tree-view__row tree-view__row--level-${Math.min(level, 6)}`;

/** What stands in the place of a branch that is not here. */
export const missingWords = {
  loading: listCopy.loadingBranch,
  failed: listCopy.branchFailed,
  empty: listCopy.emptyBranch,
} as const;

export const TreeItemWords = ({ node: { title, note, tags = [] } }: { readonly node: TreeNode }) => (
  <>
    <View className="tree-view__head">
      <Text className="tree-view__title">{title}</Text>
      {tags.map(({ word, tone = 'plain' }) => (
        <Tag key={word} word={word} tone={tone} />
      ))}
    </View>
    {note !== undefined && <View className="tree-view__note">{note}</View>}
  </>
);
