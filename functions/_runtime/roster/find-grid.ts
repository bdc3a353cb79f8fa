import { ownLevels, villageOf } from '@shared/domain/org-tree';
import { AppError } from '@shared/errors';
import type { Documents } from '../documents';
import { unitStore, type UnitDocument } from './unit-store';

/** A grid or micro-grid of the village that is at work; anything else is NotFound. */
export const findGrid = async (
  documents: Documents,
  villageCode: string,
  gridCode: string,
): Promise<UnitDocument> => {
  const unit = villageOf(gridCode) === villageCode ? await unitStore(documents).find(gridCode) : null;
  const isGrid = (ownLevels as readonly string[]).includes(unit?.level ?? '');
  if (unit?.state !== 'active' || !isGrid) throw new AppError('NotFound', { field: 'gridCode' });
  return unit;
};
