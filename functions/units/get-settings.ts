import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getSettings as contract } from '@shared/contract/units';
import { lineageOf } from '@shared/domain/org-tree';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { settingsStore } from '../_runtime/roster/settings-store';
import { unitStore } from '../_runtime/roster/unit-store';
import { showSettings } from './show-settings';

export const getSettings = async ({
  actor,
  documents,
  unitCode,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const [units, found] = await Promise.all([
    unitStore(documents).findMany(lineageOf(unitCode)),
    settingsStore(documents).findLineage(unitCode),
  ]);
  const unit = units.get(unitCode);
  if (unit === undefined) throw new AppError('NotFound');
  return showSettings({ unit, found, units, memberships: actor.memberships });
};
