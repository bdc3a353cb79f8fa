import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getMe as contract } from '@shared/contract/people';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { personStore } from '../_runtime/roster/person-store';
import { unitStore } from '../_runtime/roster/unit-store';
import { maskPhone } from '@shared/domain/masking';

export const getMe = async ({
  actor,
  documents,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const { villageCode, gridCode, memberships } = actor;
  const codes = [villageCode, gridCode, ...memberships.map(({ unitCode }) => unitCode)];
  const [person, names] = await Promise.all([
    personStore(documents).find(actor.personId),
    unitStore(documents).namesOf(codes.filter((code) => code !== null)),
  ]);
  // Taken off the roster between two reads of one call.
  if (person === null) throw new AppError('Unauthenticated');
  const nameOf = (code: string | null): string | null => (code === null ? null : (names.get(code) ?? null));
  return {
    personId: person._id,
    name: person.name,
    gridCode,
    gridName: nameOf(gridCode),
    partyStatus: person.partyStatus,
    villageCode,
    villageName: nameOf(villageCode),
    householdId: person.householdId,
    roles: memberships.map(({ role, unitCode, fromOn = null, toOn = null }) => ({
      ...{ role, unitCode, fromOn, toOn },
      unitName: names.get(unitCode) ?? unitCode,
    })),
    maskedPhone: maskPhone(person.phone),
    household: null,
    liaisonHouseholdCount: 0,
    actsFor: [],
    proxies: [],
  };
};
