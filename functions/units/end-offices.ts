import { dateOf } from '@shared/domain/calendar';
import { isOpenPhase, officePhase } from '@shared/domain/office-term';
import { isWithin, officeRoles, type Role } from '@shared/domain/roles';
import type { PersonDocument, StoredMembership } from '../_runtime/actor';
import { isBetween } from '../_runtime/matchers';
import { findAll } from '../_runtime/find-all';
import { personStore } from '../_runtime/roster/person-store';
import type { WriteCall } from '../_runtime/route';

/** Everybody who holds or held an office in a unit or below it; read before anything is written. */
export const findHolders = (
  { documents }: Pick<WriteCall<unknown>, 'documents'>,
  unitCode: string,
): Promise<readonly PersonDocument[]> =>
  findAll<PersonDocument>(documents, 'people', {
    where: { officeUnitCodes: isBetween(unitCode, `${unitCode}:`) },
    order: [['sortKey', 'asc']],
  });

/** Takes back every office in a unit that is over, and below it, with a line in the history of who held it. */
export const endOffices = async (
  call: WriteCall<unknown>,
  holders: readonly PersonDocument[],
  { unitCode, reason }: { readonly unitCode: string; readonly reason: string },
): Promise<void> => {
  const today = dateOf(call.now);
  const isEnding = (held: StoredMembership): boolean =>
    (officeRoles as readonly Role[]).includes(held.role) &&
    isWithin(held.unitCode, unitCode) &&
    isOpenPhase(officePhase(held, today));
  const by = { revokedAt: call.now, revokedByName: call.actor.name, reason };
  for (const person of holders) {
    const ending = person.memberships.filter(isEnding);
    if (ending.length === 0) continue;
    const memberships = person.memberships.map((held) => (isEnding(held) ? { ...held, ...by } : held));
    const changes = ending.map(({ role }) => ({ field: 'office', before: role, after: '' }));
    const event = { kind: 'officeRevoked', note: reason, changes } as const;
    await personStore(call.documents).change(person, { memberships }, event, call);
  }
};
