import { dateOf } from '@shared/domain/calendar';
import { canGrant } from '@shared/domain/offices';
import { isStanding, isOffice, type OfficeRole, type Role } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../actor';
import type { Call } from '../route';

/** What the committee may touch by delegation; those who lead or oversee it, it may not. */
const delegatedRoles: readonly Role[] = ['householdLiaison', 'gridWorker'];

/**
 * Refuses what would take an office from somebody, or hand it to another phone, by one who may not give it: else a committee
 * could rid itself of those who oversee it by writing that they moved away, or become the secretary by a phone number.
 */
export const refuseHigherOffice = (
  { actor: { memberships }, now }: Pick<Call<unknown>, 'actor' | 'now'>,
  person: PersonDocument,
): void => {
  const isDelegate = memberships.some(({ role }) => role === 'committeeMember');
  const higher = person.memberships.find(
    ({ role, unitCode, ...days }) =>
      isOffice({ role }) &&
      isStanding(days, dateOf(now)) &&
      !canGrant(memberships, role as OfficeRole, unitCode) &&
      !(isDelegate && delegatedRoles.includes(role)),
  );
  if (higher === undefined) return;
  throw new AppError('StateConflict', { reason: 'office', personId: person._id, role: higher.role });
};
