import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getContact as contract } from '@shared/contract/people';
import { holdsRole, isWithin, runningRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { Actor, PersonDocument } from '../_runtime/actor';
import type { WriteCall } from '../_runtime/route';
import { personEventOf, personEventStore } from '../_runtime/roster/person-event';
import { personStore } from '../_runtime/roster/person-store';

const villageWideRoles = [...runningRoles, 'townshipOfficer', 'countyOfficer'] as const;

/** A grid worker calls on the people of the own grids, and has no business with others. */
const maySee = ({ memberships }: Actor, villageCode: string, person: PersonDocument): boolean =>
  holdsRole(memberships, villageWideRoles, villageCode) ||
  (person.state === 'active' &&
    person.gridCode !== null &&
    memberships.some(
      ({ role, unitCode }) => role === 'gridWorker' && isWithin(person.gridCode ?? '', unitCode),
    ));

/** The number in full. Who looked and why stands in the person's history, and in the records of what office holders do. */
export const getContact = async (
  call: WriteCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input } = call;
  const person = await personStore(documents).findOf(villageCode, input.personId);
  if (person === null || !maySee(actor, villageCode, person)) throw new AppError('NotFound');
  const event = personEventOf(person, { kind: 'contactShown', note: input.reason }, call);
  await personEventStore(documents).insert(event);
  return { personId: person._id, name: person.name, phone: person.phone };
};
