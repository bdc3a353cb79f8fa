import { officePhase } from '@shared/domain/office-term';
import { villageOf } from '@shared/domain/org-tree';
import { isOffice, isWithin, type OfficeRole } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { PersonDocument, StoredMembership } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { personStore } from '../_runtime/roster/person-store';

/** An office among somebody's memberships. */
export interface HeldOffice extends StoredMembership {
  readonly officeId: string;
  readonly role: OfficeRole;
}

const isHeldOffice = (held: StoredMembership): held is HeldOffice =>
  held.officeId !== undefined && isOffice(held);

/** The offices somebody holds or held in a unit and below it. */
export const officesWithin = (
  { memberships }: Pick<PersonDocument, 'memberships'>,
  unitCode: string,
): readonly HeldOffice[] =>
  memberships.filter(isHeldOffice).filter((office) => isWithin(office.unitCode, unitCode));

/** Grids are their village's affair: whatever is done in one stands in the village's records. */
const placeOf = (unitCode: string): string => villageOf(unitCode) ?? unitCode;

/**
 * Somebody's office as named by a call. It is looked for where it is held and nowhere above, because what is done to it is recorded
 * where the call says: else an officer could take an office from somebody behind the back of those who oversee the village.
 */
export const findOffice = async (
  documents: Documents,
  unitCode: string,
  { personId, officeId }: { readonly personId: string; readonly officeId: string },
): Promise<{ readonly person: PersonDocument; readonly office: HeldOffice }> => {
  const person = await personStore(documents).find(personId);
  const office =
    person === null ? undefined : officesWithin(person, unitCode).find((held) => held.officeId === officeId);
  if (person === null || office === undefined || placeOf(office.unitCode) !== placeOf(unitCode)) {
    throw new AppError('NotFound');
  }
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
