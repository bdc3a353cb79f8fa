import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { submit as contract } from '@shared/contract/units';
import type { UnitLevel } from '@shared/domain/org-tree';
import { canUnit, nextUnitCode } from '@shared/domain/unit-actions';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { aNewUnit, unitStore } from '../_runtime/roster/unit-store';
import { refuseTakenName } from './judge-name';
import { showUnit } from './show-units';
import { treeStore } from './tree-store';

/** What a unit of the village's own lies in. */
const parentLevels = { grid: 'village', microGrid: 'grid' } as const satisfies Partial<
  Record<UnitLevel, UnitLevel>
>;

/**
 * Adds a grid or a micro-grid under the next free number. Two at once want the same number: one of them loses the race and
 * takes the number after.
 */
export const submitUnit = async ({
  actor,
  documents,
  unitCode: parentCode,
  input: { level, name },
}: WriteCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const units = unitStore(documents);
  const parent = await units.find(parentCode);
  if (parent === null) throw new AppError('NotFound');
  if (parent.level !== parentLevels[level]) throw new AppError('InvalidInput', { fields: ['level'] });
  if (!canUnit(parent, 'addBelow')) throw new AppError('StateConflict', { reason: 'unitNotActive' });
  const siblings = await treeStore(documents).listSiblings(parentCode);
  refuseTakenName(name, siblings);
  const code = nextUnitCode(
    parentCode,
    siblings.map(({ _id }) => _id),
  );
  if (code === null) throw new AppError('CapReached');
  const unit = aNewUnit({ _id: code, name, level, parentCode });
  await units.insert(unit);
  return showUnit(documents, unit, actor.memberships);
};
