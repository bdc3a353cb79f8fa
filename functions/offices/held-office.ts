import { officePhase } from '@shared/domain/office-term';
import { isWithin, officeRoles, type OfficeRole, type Role } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { PersonDocument, StoredMembership } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { personStore } from '../_runtime/roster/person-store';

/** An office among somebody's memberships. */
export interface HeldOffice extends StoredMembership {
  readonly officeId: string;
  readonly role: OfficeRole;
}

const isOffice = (held: StoredMembership): held is HeldOffice =>
  held.officeId !== undefined && (officeRoles as readonly Role[]).includes(held.role);

/** The offices somebody holds or held in a unit and below it. */
export const officesWithin = (
  { memberships }: Pick<PersonDocument, 'memberships'>,
  unitCode: string,
): readonly HeldOffice[] =>
  memberships.filter(isOffice).filter((office) => isWithin(office.unitCode, unitCode));

/** Somebody's office in a unit or below it, as named by a call; one elsewhere does not exist for it. */
export const findOffice = async (
  documents: Documents,
  unitCode: string,
  { personId, officeId }: { readonly personId: string; readonly officeId: string },
): Promise<{ readonly person: PersonDocument; readonly office: HeldOffice }> => {
  const person = await personStore(documents).find(personId);
  const office =
    person === null ? undefined : officesWithin(person, unitCode).find((held) => held.officeId === officeId);
  if (person === null || office === undefined) throw new AppError('NotFound');
  return { person, office };
};

/** Whether somebody holds an office in this very unit on a day. */
export const holdsOfficeIn = (
  person: PersonDocument,
  role: OfficeRole,
  { unitCode, today }: { readonly unitCode: string; readonly today: string },
): boolean =>
  person.state === 'active' &&
  officesWithin(person, unitCode).some(
    (office) =>
      office.role === role && office.unitCode === unitCode && officePhase(office, today) === 'active',
  );
