import type { Unit } from '@shared/contract/units';
import type { Membership } from '@shared/domain/roles';
import { unitActionsFor } from '@shared/domain/unit-actions';
import type { Documents } from '../_runtime/documents';
import { unitStore, type UnitDocument } from '../_runtime/roster/unit-store';
import { treeStore } from './tree-store';

/** A page of something ordered by code, of which one more than asked for was read. */
export const pageOfUnits = <T extends { readonly _id: string }>(found: readonly T[], limit: number) => {
  const page = found.slice(0, limit);
  return { page, nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null };
};

/** Units as those see them who keep the tree, with what the one who looks may do. */
export const showUnits = async (
  documents: Documents,
  units: readonly UnitDocument[],
  memberships: readonly Membership[],
): Promise<Unit[]> => {
  const counts = await treeStore(documents).countChildren(units.map(({ _id }) => _id));
  const mergedCodes = units.flatMap(({ mergedIntoCode }) => mergedIntoCode ?? []);
  const names =
    mergedCodes.length === 0 ? new Map<string, string>() : await unitStore(documents).namesOf(mergedCodes);
  return units.map((unit) => {
    const { _id: unitCode, name, level, isJoined, state, parentCode, formerNames, mergedIntoCode } = unit;
    const childCount = counts.get(unitCode) ?? 0;
    return {
      ...{ unitCode, name, level, isJoined, state, childCount, hasChildren: childCount > 0 },
      parentCode: parentCode === '' ? null : parentCode,
      formerNames: [...formerNames],
      mergedInto:
        mergedIntoCode === null ? null : { unitCode: mergedIntoCode, name: names.get(mergedIntoCode) ?? '' },
      actions: [...unitActionsFor(memberships, unit)],
    };
  });
};

/** The one unit a call changed. */
export const showUnit = async (
  documents: Documents,
  unit: UnitDocument,
  memberships: readonly Membership[],
): Promise<Unit> => {
  const [shown] = await showUnits(documents, [unit], memberships);
  if (shown === undefined) throw new Error('one unit in, one unit out');
  return shown;
};
