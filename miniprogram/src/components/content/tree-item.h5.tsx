import { classNames } from '../theme/class-names';
import { Glyph } from './glyph';
import type * as weapp from './tree-item';
import { missingWords, rowClass, TreeItemWords } from './tree-item-words';
import { treeKeys } from './tree-keys.h5';

/** One stop for Tab in the whole tree; arrow keys lead from node to node. */
export function TreeItem(props: weapp.TreeItemProps) {
  const { row, isCurrent, isTabStop, onFocus, onToggle, onOpen } = props;
  const { node, level, isExpanded, position, count } = row;
  const toggle = node.hasChildren ? onToggle : undefined;
  const press = onOpen ?? toggle;
  return (
    <div
      className={classNames(
        rowClass(level),
        isCurrent && 'tree-view__row--current',
        press && 'tree-view__row--pressable',
      )}
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={count}
      aria-selected={isCurrent}
      {...(node.hasChildren ? { 'aria-expanded': isExpanded } : {})}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={treeKeys({ level, isExpanded, toggle, open: onOpen })}
      onClick={press}
    >
      {node.hasChildren ? (
        <div
          className={classNames('tree-view__toggle', isExpanded && 'tree-view__toggle--open')}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <Glyph name="forward" size="small" />
        </div>
      ) : (
        <div className="tree-view__leaf" />
      )}
      <div className="tree-view__body">
        <TreeItemWords node={node} />
      </div>
    </div>
  );
}

export function MissingItem({ row: { kind, level }, onReload }: weapp.MissingItemProps) {
  const reload = kind === 'failed' ? onReload : undefined;
  return (
    <div
      className={classNames(rowClass(level), 'tree-view__missing', `tree-view__missing--${kind}`)}
      role="treeitem"
      aria-level={level}
      tabIndex={-1}
      onKeyDown={treeKeys({ level, isExpanded: false, open: reload })}
      onClick={reload}
    >
      <div className="tree-view__leaf" />
      {missingWords[kind]}
    </div>
  );
}
