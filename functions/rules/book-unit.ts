import { levelOf } from '@shared/domain/org-tree';
import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import { unitStore, type UnitDocument } from '../_runtime/roster/unit-store';

const bookLevels: readonly unknown[] = ['county', 'township', 'village'];

/** Whether a unit of this code keeps a rule book: a grid goes by its village's. */
const canHaveBook = (unitCode: string): boolean => bookLevels.includes(levelOf(unitCode));

/** The unit whose book is meant, or NotFound. */
export const findBookUnit = async (documents: Documents, unitCode: string): Promise<UnitDocument> => {
  const unit = canHaveBook(unitCode) ? await unitStore(documents).find(unitCode) : null;
  if (unit === null) throw new AppError('NotFound');
  return unit;
};

/** As `findBookUnit`, for a change of the book: a unit that was merged or retired keeps its book as it is. */
export const findKeepingUnit = async (documents: Documents, unitCode: string): Promise<UnitDocument> => {
  const unit = await findBookUnit(documents, unitCode);
  if (unit.state !== 'active') throw new AppError('StateConflict', { reason: unit.state });
  return unit;
};
