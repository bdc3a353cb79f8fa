import type { RuleTerms } from '@shared/domain/rule-book';
import { holdsRole, isWithin, runningRoles } from '@shared/domain/roles';
import { ownGridCodes } from '../../_runtime/roster/household-round';
import { householdStore } from '../../_runtime/roster/household-store';
import type { Call } from '../../_runtime/route';
import type { Documents } from '../../_runtime/documents';
import type { FoundSubject } from './subject-store';

type Recorder = Pick<Call<unknown>, 'actor' | 'villageCode'> & { readonly documents: Documents };

/** Whether all of them live in grids that the caller looks after. */
const areInOwnGrids = (recorder: Recorder, subjects: readonly FoundSubject[]): boolean => {
  const codes = ownGridCodes(recorder);
  return subjects.every(
    ({ gridCode }) => gridCode !== null && codes.some((code) => isWithin(gridCode, code)),
  );
};

/** Whether all of them are, or belong to, households that the caller looks after; one request. */
const areInOwnHouseholds = async (
  { actor, villageCode, documents }: Recorder,
  subjects: readonly FoundSubject[],
): Promise<boolean> => {
  if (!holdsRole(actor.memberships, ['householdLiaison'], villageCode)) return false;
  const ids = subjects.flatMap(({ householdId }) => householdId ?? []);
  if (ids.length < subjects.length) return false;
  const households = await householdStore(documents).findMany(ids);
  return ids.every((id) => households.get(id)?.liaisonId === actor.personId);
};

/**
 * Whether the caller may record points under a rule for all of these: whoever runs the village may always; a grid worker for the own
 * grids, a liaison for the own households and who lives there, where the rule names them.
 */
export const mayRecord = async (
  recorder: Recorder,
  { recorders }: Pick<RuleTerms, 'recorders'>,
  subjects: readonly FoundSubject[],
): Promise<boolean> => {
  const { actor, villageCode } = recorder;
  if (holdsRole(actor.memberships, runningRoles, villageCode)) return true;
  if (recorders.includes('gridWorker') && areInOwnGrids(recorder, subjects)) return true;
  return recorders.includes('householdLiaison') && areInOwnHouseholds(recorder, subjects);
};
