import { submitVisit } from '@shared/contract/check-ins';
import { submitLiaison } from '@shared/contract/people';
import { rosterReadingRoles, runningRoles } from '@shared/domain/roles';
import { holdsAny, type Me } from '@/api/use-me';

export interface HouseholdRights {
  /** Gives households to liaisons, adds and renames them. */
  readonly canKeep: boolean;
  /** Sees the households of the whole village. */
  readonly canReadAll: boolean;
  /** Why some are the own ones; null for who calls on none. */
  readonly round: Round | null;
}

/** Households are called on by their liaison, by the grid worker of their grid, or by somebody who is both. */
export type Round = 'liaison' | 'grid' | 'both';

const roundOf = (me: Me): Round | null => {
  const isLiaison = holdsAny(me, ['householdLiaison']);
  if (!holdsAny(me, ['gridWorker'])) return isLiaison ? 'liaison' : null;
  return isLiaison ? 'both' : 'grid';
};

export const householdRightsOf = (me: Me): HouseholdRights => ({
  canKeep: holdsAny(me, submitLiaison.roles),
  canReadAll: holdsAny(me, rosterReadingRoles),
  round: roundOf(me),
});

/** Whether somebody may write down a visit to a household: its liaison, a grid worker, and who runs the village. */
export const mayVisit = (me: Me, liaisonId: string | null): boolean =>
  holdsAny(me, submitVisit.roles) &&
  (liaisonId === me.personId || holdsAny(me, [...runningRoles, 'gridWorker']));
