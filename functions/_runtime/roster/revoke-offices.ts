import { isOffice, isStanding } from '@shared/domain/roles';
import { dateOf } from '@shared/domain/calendar';
import type { StoredMembership } from '../actor';
import type { Call } from '../route';

/** Memberships with those offices taken back, by the caller and now, for which `isEnded` says so; perhaps with the reason. */
export const revokeOffices = (
  memberships: readonly StoredMembership[],
  isEnded: (held: StoredMembership) => boolean,
  { actor, now, reason }: Pick<Call<unknown>, 'actor' | 'now'> & { readonly reason?: string },
): readonly StoredMembership[] =>
  memberships.map((held) =>
    isOffice(held) && isStanding(held, dateOf(now)) && isEnded(held)
      ? { ...held, revokedAt: now, revokedByName: actor.name, ...(reason === undefined ? {} : { reason }) }
      : held,
  );

/** The offices that stand in `before` and no more in `after`, as a line of the history tells them. */
export const endedOffices = (
  before: readonly StoredMembership[],
  after: readonly StoredMembership[],
  now: string,
) =>
  before.flatMap((held, index) => {
    const kept = after[index];
    const isEnded =
      isOffice(held) &&
      isStanding(held, dateOf(now)) &&
      (kept === undefined || !isStanding(kept, dateOf(now)));
    return isEnded ? [{ field: 'office', before: held.role, after: '' }] : [];
  });
