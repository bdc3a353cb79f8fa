import { AppError } from '@shared/errors';
import type { UnitDocument } from '../_runtime/roster/unit-store';

/** Two units at work side by side are never called the same; what is over keeps its name and is in nobody's way. */
export const refuseTakenName = (name: string, others: readonly UnitDocument[]): void => {
  if (others.some((other) => other.state === 'active' && other.name === name)) {
    throw new AppError('AlreadyExists', { field: 'name' });
  }
};
