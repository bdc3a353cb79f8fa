import { unitLimits, type Unit } from '@shared/contract/units';
import { countyOf, parentOf } from '@shared/domain/org-tree';
import { mergeRefusal } from '@shared/domain/unit-actions';
import type { TreeNode } from '@/components/content/tree-state';
import { copy } from './copy';

type Named = Pick<Unit, 'unitCode' | 'name'>;

/** Units at work first, each part by code: what is over stays findable and out of the way. */
export const inOrder = (units: readonly Unit[]): readonly Unit[] => {
  const rank = ({ state }: Unit): number => (state === 'active' ? 0 : 1);
  return [...units].sort((one, other) => rank(one) - rank(other) || (one.unitCode < other.unitCode ? -1 : 1));
};

/** What stands beside the name of a unit: whether it is over, and of a village whether it uses the system. */
export const tagsOf = ({ state, level, isJoined }: Unit): NonNullable<TreeNode['tags']> => {
  if (state !== 'active') return [{ word: copy.states[state] }];
  return level === 'village'
    ? [isJoined ? { word: copy.joined, tone: 'green' } : { word: copy.notJoined }]
    : [];
};

/** What stands below it. */
export const noteOf = ({ state, level, childCount, mergedInto }: Unit): string | undefined => {
  if (state === 'merged') return mergedInto === null ? undefined : copy.mergedInto(mergedInto.name);
  return childCount > 0 ? copy.childCount(level, childCount) : undefined;
};

export const nodeOf = (unit: Unit): TreeNode => ({
  key: unit.unitCode,
  title: unit.name,
  note: noteOf(unit),
  tags: tagsOf(unit),
  hasChildren: unit.hasChildren,
});

/** What is wrong with a new name; null when it can be sent. `before` is the name it has, if it has one. */
export function nameProblem(name: string, before: string | null): string | null {
  const words = name.trim();
  if (words === '' || words.length > unitLimits.nameCharsMax) return copy.needName;
  return words === before ? copy.sameName : null;
}

const factsOf = ({ unitCode, level, state, isJoined }: Unit) => ({ _id: unitCode, level, state, isJoined });

/** Where to look for what a unit can be merged into: beside it, and by a name in the whole county for what the nation numbers. */
export const mergeScopeOf = ({ unitCode, level }: Unit, query: string): string => {
  const isOwnLevel = level === 'grid' || level === 'microGrid';
  return isOwnLevel || query === '' ? parentOf(unitCode) : countyOf(unitCode);
};

/** Those it can be merged into. */
export const mergeTargets = (from: Unit, found: readonly Unit[]): readonly Unit[] =>
  found.filter((into) => mergeRefusal(factsOf(from), factsOf(into)) === null);

/* Merges that move people. */

export interface RunningMerge {
  readonly from: Named;
  readonly into: Named;
  /** How many were to be moved at the beginning. */
  readonly total: number;
  readonly left: number;
}

/** The list after one merge came further; one with nothing left is over. */
export const withProgress = (
  merges: readonly RunningMerge[],
  fromCode: string,
  left: number,
): readonly RunningMerge[] =>
  merges.flatMap((merge) => {
    if (merge.from.unitCode !== fromCode) return [merge];
    // The timer may find more to move than was counted; what was done stays done.
    return left === 0 ? [] : [{ ...merge, left: Math.min(left, merge.left) }];
  });
