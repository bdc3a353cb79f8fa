import { isWithin } from '@shared/domain/roles';
import type { PersonDocument } from '../_runtime/actor';
import { findAll } from '../_runtime/find-all';
import { isBetween } from '../_runtime/matchers';
import { personStore } from '../_runtime/roster/person-store';
import { endedOffices, revokeOffices } from '../_runtime/roster/revoke-offices';
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
  const { actor, now } = call;
  for (const person of holders) {
    const isOfUnit = (held: { readonly unitCode: string }): boolean => isWithin(held.unitCode, unitCode);
    const memberships = revokeOffices(person.memberships, isOfUnit, { actor, now, reason });
    const changes = endedOffices(person.memberships, memberships, now);
    if (changes.length === 0) continue;
    const event = { kind: 'officeRevoked', note: reason, changes } as const;
    await personStore(call.documents).change(person, { memberships }, event, call);
  }
};
