import { levelOf } from '@shared/domain/org-tree';
import { holdsRole, runningRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { ImportDocument } from '../_runtime/imports/import-document';
import type { Call } from '../_runtime/route';

/**
 * Divisions are a county's, for they are numbered by it; points are recorded by those who run the very village: whoever reads a file
 * in, corrects a row of it or confirms it. Refuses with Forbidden.
 */
export const refuseForeign = (
  { unitCode, actor }: Pick<Call<unknown>, 'unitCode' | 'actor'>,
  kind: ImportDocument['kind'],
): void => {
  if (kind === 'divisions' && levelOf(unitCode) !== 'county')
    throw new AppError('Forbidden', { reason: 'countyOnly' });
  if (kind !== 'entries') return;
  if (levelOf(unitCode) !== 'village' || !holdsRole(actor.memberships, runningRoles, unitCode))
    throw new AppError('Forbidden', { reason: 'villageOnly' });
};
