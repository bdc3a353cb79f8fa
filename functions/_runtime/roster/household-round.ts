import { holdsRole, isWithin, type Role } from '@shared/domain/roles';
import type { Call } from '../route';
import type { HouseholdDocument } from './household-store';

type Caller = Pick<Call<unknown>, 'actor' | 'villageCode'>;

/** The grids and micro-grids of the village that the caller looks after as a grid worker, each once and none inside another. */
export const ownGridCodes = ({ actor, villageCode }: Caller): readonly string[] => {
  const codes = actor.memberships
    .filter(({ role, unitCode }) => role === 'gridWorker' && isWithin(unitCode, villageCode))
    .map(({ unitCode }) => unitCode);
  return [...new Set(codes)].filter(
    (code) => !codes.some((other) => other !== code && isWithin(code, other)),
  );
};

/** Whose round a household of the village belongs to: its liaison, the grid workers of its grid, and those who hold one of `roles`. */
export const isOnRound = (
  caller: Caller,
  { gridCode, liaisonId }: Pick<HouseholdDocument, 'gridCode' | 'liaisonId'>,
  roles: readonly Role[],
): boolean => {
  const { actor, villageCode } = caller;
  return (
    holdsRole(actor.memberships, roles, villageCode) ||
    (liaisonId === actor.personId && holdsRole(actor.memberships, ['householdLiaison'], villageCode)) ||
    (gridCode !== null && ownGridCodes(caller).some((code) => isWithin(gridCode, code)))
  );
};
