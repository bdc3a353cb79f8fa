import { useEffect, useRef, useState } from 'react';
import type { Branch, Branches, TreeNode } from './tree-state';

export interface Tree {
  readonly branches: Branches;
  readonly expanded: readonly string[];
  readonly onToggle: (key: string) => void;
  /** Fetches what is below a node again, after it failed or was changed. */
  readonly onReload: (key: string) => void;
}

/** Which branches of a TreeView are open, and what is below them: each is fetched the first time it is opened. */
export function useTree(
  loadBelow: (key: string) => Promise<readonly TreeNode[]>,
  expandedAtFirst: readonly string[] = [],
): Tree {
  const [expanded, setExpanded] = useState(expandedAtFirst);
  const [branches, setBranches] = useState<Branches>({});
  const asked = useRef(new Map<string, number>());
  const fetchBelow = async (key: string) => {
    const turn = (asked.current.get(key) ?? 0) + 1;
    asked.current.set(key, turn);
    const branch = await loadBelow(key).then(
      (nodes): Branch => ({ state: 'ready', nodes }),
      (): Branch => ({ state: 'failed' }),
    );
    // When it was asked again meanwhile, the later answer counts.
    if (asked.current.get(key) === turn) setBranches((before) => ({ ...before, [key]: branch }));
  };
  /** What is in sight stays so until the new answer comes; a failure gives way to waiting at once. */
  const load = (key: string) => {
    if (branches[key]?.state === 'failed') {
      setBranches((before) => ({ ...before, [key]: { state: 'loading' } }));
    }
    void fetchBelow(key);
  };
  useEffect(() => {
    for (const key of expandedAtFirst) void fetchBelow(key);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is open when the page opens has to be fetched by itself
  }, []);
  return {
    branches,
    expanded,
    onReload: (key) => load(key),
    onToggle: (key) => {
      const isOpen = expanded.includes(key);
      setExpanded(isOpen ? expanded.filter((other) => other !== key) : [...expanded, key]);
      if (!isOpen && branches[key]?.state !== 'ready') load(key);
    },
  };
}
