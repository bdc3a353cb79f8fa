import type { TagTone } from './tag';

export interface TreeNode {
  readonly key: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly tags?: readonly { readonly word: string; readonly tone?: TagTone }[];
  /** Whether it can be opened; what is below is fetched only then. */
  readonly hasChildren: boolean;
}

/** What is known of the nodes below one node. */
export type Branch =
  { readonly state: 'loading' | 'failed' } | { readonly state: 'ready'; readonly nodes: readonly TreeNode[] };

/** By the key of the node above. */
export type Branches = Readonly<Partial<Record<string, Branch>>>;

export type TreeRow =
  | {
      readonly kind: 'node';
      readonly node: TreeNode;
      /** From 1. */
      readonly level: number;
      readonly isExpanded: boolean;
      /** Its place among its brothers, from 1, and how many they are. */
      readonly position: number;
      readonly count: number;
    }
  | {
      readonly kind: 'loading' | 'failed' | 'empty';
      readonly parentKey: string;
      readonly level: number;
    };

/** The rows in sight from above to below: nodes, and what stands in the place of a branch that is not here. */
export function visibleRows(
  nodes: readonly TreeNode[],
  branches: Branches,
  expanded: readonly string[],
  level = 1,
): readonly TreeRow[] {
  return nodes.flatMap((node, index): readonly TreeRow[] => {
    const isExpanded = node.hasChildren && expanded.includes(node.key);
    const row: TreeRow = {
      kind: 'node',
      node,
      level,
      isExpanded,
      position: index + 1,
      count: nodes.length,
    };
    if (!isExpanded) return [row];
    const branch = branches[node.key] ?? { state: 'loading' };
    const below = { parentKey: node.key, level: level + 1 };
    if (branch.state !== 'ready') return [row, { kind: branch.state, ...below }];
    if (branch.nodes.length === 0) return [row, { kind: 'empty', ...below }];
    return [row, ...visibleRows(branch.nodes, branches, expanded, level + 1)];
  });
}
