import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { submitSettings as contract } from '@shared/contract/units';
import { lineageOf } from '@shared/domain/org-tree';
import { switchNames, type SwitchChoices } from '@shared/domain/switches';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { settingsStore, type SettingsDocument } from '../_runtime/roster/settings-store';
import { unitStore } from '../_runtime/roster/unit-store';
import { canHaveSettings, showSettings } from './show-settings';

type Input = ParsedInputOf<typeof contract>;

/** What the unit has decided afterwards: what the call leaves out stays, null goes back to what comes from above. */
const choicesAfter = (before: SwitchChoices, input: Input): SwitchChoices =>
  Object.fromEntries(
    switchNames.flatMap((name) => {
      const asked = input[name];
      const choice = asked === undefined ? before[name] : asked;
      return choice === undefined || choice === null ? [] : [[name, choice]];
    }),
  );

/** Decides switches for a unit and everything below it. */
export const submitSettings = async ({
  actor,
  documents,
  unitCode,
  input,
  now,
}: WriteCall<Input>): Promise<OutputOf<typeof contract>> => {
  if (!canHaveSettings(unitCode)) throw new AppError('InvalidInput', { fields: ['unitCode'] });
  const units = await unitStore(documents).findMany(lineageOf(unitCode));
  const unit = units.get(unitCode);
  if (unit === undefined) throw new AppError('NotFound');
  if (unit.state !== 'active') throw new AppError('StateConflict', { reason: unit.state });
  const settings = settingsStore(documents);
  const before = await settings.findLineage(unitCode);
  const after: SettingsDocument = {
    _id: unitCode,
    choices: choicesAfter(before.get(unitCode)?.choices ?? {}, input),
    changedAt: now,
    ...{ changedById: actor.personId, changedByName: actor.name },
  };
  await settings.put(after);
  const found = new Map(before).set(unitCode, after);
  return showSettings({ unit, found, units, memberships: actor.memberships });
};
