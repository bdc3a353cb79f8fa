import { countyOf } from '@shared/domain/org-tree';
import { canUnit, mayActOnUnit, type UnitAction } from '@shared/domain/unit-actions';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { isWithin } from '@shared/domain/roles';
import { unitStore, type UnitDocument } from '../_runtime/roster/unit-store';
import { unitMergeStore } from '../_runtime/roster/unit-merge-store';

/** The unit a call is about. */
export const findUnit = async (documents: Documents, unitCode: string): Promise<UnitDocument> => {
  const unit = await unitStore(documents).find(unitCode);
  if (unit === null) throw new AppError('NotFound');
  return unit;
};

export const judgeRight = ({ memberships }: Actor, unit: UnitDocument, action: UnitAction): void => {
  if (!mayActOnUnit(memberships, unit, action)) throw new AppError('Forbidden');
};

export const judgeState = (unit: UnitDocument, action: UnitAction): void => {
  if (!canUnit(unit, action)) throw new AppError('StateConflict', { reason: unit.state });
};

/**
 * A unit into which, or in which, people are still on the move cannot end itself: they would arrive where nothing is any more.
 */
export const refuseWhileMoving = async (documents: Documents, unitCode: string): Promise<void> => {
  const running = await unitMergeStore(documents).listRunning(countyOf(unitCode));
  const isBusy = running.some(({ _id, intoCode }) => isWithin(intoCode, unitCode) || isWithin(_id, unitCode));
  if (isBusy) throw new AppError('StateConflict', { reason: 'mergeRunning' });
};
