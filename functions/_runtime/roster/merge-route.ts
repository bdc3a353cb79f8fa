import { villageOf } from '@shared/domain/org-tree';
import type { Documents } from '../documents';
import type { EventSource } from './person-event';
import type { UnitMergeDocument } from './unit-merge-store';

export interface MergeCall {
  /** Inside a transaction. */
  readonly documents: Documents;
  readonly now: string;
  readonly newId: () => string;
}

/** What a merge does to places: from which village to which, and to which grid. */
export const routeOf = ({ _id, intoCode, successors }: UnitMergeDocument) => {
  const fromVillage = villageOf(_id) ?? '';
  const intoVillage = villageOf(intoCode) ?? '';
  const grids = new Map(successors.map((each) => [each.fromCode, each.intoCode]));
  if (_id !== fromVillage) grids.set(_id, intoCode);
  return {
    ...{ fromVillage, intoVillage, isOtherVillage: fromVillage !== intoVillage },
    gridOf: (gridCode: string | null): string | null => grids.get(gridCode ?? '') ?? null,
  };
};
export type Route = ReturnType<typeof routeOf>;

/** Whoever began the merge is named in the history of those whom a timer moves. */
export const sourceOf = (merge: UnitMergeDocument, { now, newId }: MergeCall): EventSource => ({
  actor: { personId: merge.startedById, name: merge.startedByName },
  ...{ now, newId },
});
