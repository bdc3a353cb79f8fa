import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getMe as contract } from '@shared/contract/people';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { ReadCall } from '../_runtime/route';
import { personStore } from './person-store';
import { unitStore } from './unit-store';

const unitCodesOf = ({ villageCode, gridCode, memberships }: Actor): readonly string[] => [
  ...(villageCode === null ? [] : [villageCode]),
  ...(gridCode === null ? [] : [gridCode]),
  ...memberships.map(({ unitCode }) => unitCode),
];

export const getMe = async ({
  actor,
  documents,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const [person, names] = await Promise.all([
    personStore(documents).find(actor.personId),
    unitStore(documents).namesOf(unitCodesOf(actor)),
  ]);
  // Taken off the roster between two reads of one call.
  if (person === null) throw new AppError('Unauthenticated');
  const nameOf = (code: string | null): string | null => (code === null ? null : (names.get(code) ?? null));
  return {
    personId: person._id,
    name: person.name,
    gridCode: person.gridCode,
    gridName: nameOf(person.gridCode),
    partyStatus: person.partyStatus,
    villageCode: person.villageCode,
    villageName: nameOf(person.villageCode),
    householdId: person.householdId,
    roles: person.memberships.map(({ role, unitCode }) => ({
      role,
      unitCode,
      unitName: names.get(unitCode) ?? unitCode,
    })),
  };
};
