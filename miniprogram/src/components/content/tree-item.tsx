import { View } from '@tarojs/components';
import { listCopy } from '../list-copy';
import { classNames } from '../theme/class-names';
import { Glyph } from './glyph';
import { Pressable } from './pressable';
import { missingWords, rowClass, TreeItemWords } from './tree-item-words';
import type { TreeRow } from './tree-state';

export interface TreeItemProps {
  readonly row: Extract<TreeRow, { readonly kind: 'node' }>;
  readonly isCurrent: boolean;
  /** The one of the tree that Tab reaches; arrow keys lead to the others. */
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  /** Without it a press opens and closes what is below. */
  readonly onOpen?: (() => void) | undefined;
}

export interface MissingItemProps {
  readonly row: Exclude<TreeRow, { readonly kind: 'node' }>;
  readonly onReload: () => void;
}

/** In WeChat the arrow and the words are two targets with names of their own; browsers have keys (tree-item.h5.tsx). */
export function TreeItem({ row, isCurrent, onToggle, onOpen }: TreeItemProps) {
  const { node, level, isExpanded } = row;
  const press = onOpen ?? (node.hasChildren ? onToggle : undefined);
  const words = <TreeItemWords node={node} />;
  return (
    <View className={classNames(rowClass(level), isCurrent && 'tree-view__row--current')} role="listitem">
      {node.hasChildren ? (
        <Pressable
          className={classNames('tree-view__toggle', isExpanded && 'tree-view__toggle--open')}
          label={isExpanded ? listCopy.collapse(node.title) : listCopy.expand(node.title)}
          onPress={onToggle}
        >
          <Glyph name="forward" size="small" />
        </Pressable>
      ) : (
        <View className="tree-view__leaf" />
      )}
      {press ? (
        <Pressable className="tree-view__body" onPress={press}>
          {words}
        </Pressable>
      ) : (
        <View className="tree-view__body">{words}</View>
      )}
    </View>
  );
}

/** What stands in the place of a branch that is on its way, failed or has nothing in it. */
export function MissingItem({ row: { kind, level }, onReload }: MissingItemProps) {
  const className = classNames(rowClass(level), 'tree-view__missing', `tree-view__missing--${kind}`);
  const body = (
    <>
      <View className="tree-view__leaf" />
      {missingWords[kind]}
    </>
  );
  if (kind !== 'failed') return <View className={className}>{body}</View>;
  return (
    <Pressable className={className} onPress={onReload}>
      {body}
    </Pressable>
  );
}
