import { submitVisit } from '@shared/contract/check-ins';
import { submitLiaison } from '@shared/contract/people';
import { rosterReadingRoles, runningRoles } from '@shared/domain/roles';
import { holdsAny, type Me } from '@/api/use-me';

export interface HouseholdRights {
  /** Gives households to liaisons, adds and renames them. */
  readonly canKeep: boolean;
  /** Sees the households of the whole village. */
  readonly canReadAll: boolean;
  /** Looks after some. */
  readonly isLiaison: boolean;
}

export const householdRightsOf = (me: Me): HouseholdRights => ({
  canKeep: holdsAny(me, submitLiaison.roles),
  canReadAll: holdsAny(me, rosterReadingRoles),
  isLiaison: holdsAny(me, ['householdLiaison']),
});

/** Whether somebody may write down a visit to a household: its liaison, a grid worker, and who runs the village. */
export const mayVisit = (me: Me, liaisonId: string | null): boolean =>
  holdsAny(me, submitVisit.roles) &&
  (liaisonId === me.personId || holdsAny(me, [...runningRoles, 'gridWorker']));
