import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { submitErasure as contract } from '@shared/contract/privacy';
import { addDays, dateOf } from '@shared/domain/calendar';
import { erasureGraceDays } from '@shared/domain/consent';
import { isActive, isStanding, type Role } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import type { WriteCall } from '../_runtime/route';
import { cutTies, leavingChange } from '../_runtime/roster/begin-leaving';
import { personStore } from '../_runtime/roster/person-store';
import { leavingStore } from './leaving-store';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** Offices that nobody may leave empty: a village without its secretary, or a county without an officer, cannot help itself. */
const neverEmpty: readonly Role[] = ['secretary', 'countyOfficer'];

const judgeOffices = async ({ documents }: Call, person: PersonDocument, today: string): Promise<void> => {
  const held = person.memberships.filter(
    (membership) => neverEmpty.includes(membership.role) && isActive(membership, today),
  );
  for (const office of held) {
    if (await leavingStore(documents).hasOther(person._id, office, today)) continue;
    throw new AppError('StateConflict', { reason: 'office', role: office.role, unitCode: office.unitCode });
  }
};

/**
 * Leaves: from now on nobody signs in as the person, and no board, roster or list of those at work has them. The name stands for
 * seven days more where it stood, because they may come back; then keep-retention erases it.
 */
export const submitErasure = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, input, now } = call;
  const today = dateOf(now);
  const people = personStore(documents);
  const person = await people.find(actor.personId);
  if (person?.state !== 'active') throw new AppError('Unauthenticated');
  if (person.name !== input.name) throw new AppError('StateConflict', { reason: 'name' });
  await judgeOffices(call, person, today);

  await cutTies(documents, person, call);
  await people.change(
    person,
    {
      ...leavingChange(person, 'leaving', now),
      // Offices end too, those of the township or the county as well; who comes back is given them anew.
      memberships: person.memberships.map((held) =>
        isStanding(held, today) ? { ...held, revokedAt: now } : held,
      ),
    },
    { kind: 'erasureAsked' },
    call,
  );
  return { erasesOn: addDays(today, erasureGraceDays) };
};
