import { doTermsOverlap } from '@shared/domain/office-term';
import { canBeHeldIn, canGrant } from '@shared/domain/offices';
import { villageOf } from '@shared/domain/org-tree';
import { isWithin, type OfficeRole, type Term } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { Actor, PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { personStore } from '../_runtime/roster/person-store';
import { unitStore, type UnitDocument } from '../_runtime/roster/unit-store';
import { officesWithin } from './held-office';

interface Wanted {
  readonly role: OfficeRole;
  readonly unitCode: string;
}

/** Whether the caller may give or take this office; a level that does not have it is a mistake of the input. */
export const judgeGrant = ({ memberships }: Actor, { role, unitCode }: Wanted): void => {
  if (!canBeHeldIn(role, unitCode)) throw new AppError('InvalidInput', { fields: ['role'] });
  if (!canGrant(memberships, role, unitCode)) throw new AppError('Forbidden');
};

/** The unit an office is held in; one that is merged or retired has no offices to give. */
export const findActiveUnit = async (documents: Documents, unitCode: string): Promise<UnitDocument> => {
  const unit = await unitStore(documents).find(unitCode);
  if (unit === null) throw new AppError('NotFound');
  if (unit.state !== 'active') throw new AppError('StateConflict', { reason: 'unitNotActive' });
  return unit;
};

/**
 * Whether somebody is of the place an office belongs to: of the village, whichever grid it is in; of any village of a township
 * or county, or one of its officers who lives elsewhere.
 */
const isOf = (
  { villageCode, formerVillageCode, officeUnitCodes }: PersonDocument,
  place: string,
): boolean => {
  const home = villageCode ?? formerVillageCode;
  return home === null
    ? officeUnitCodes.some((unitCode) => isWithin(unitCode, place))
    : isWithin(home, place);
};

/**
 * Somebody who can be given an office in the unit; whom the unit does not have does not exist for it. Households are looked after
 * by party members (联户党员).
 */
export const findCandidate = async (
  documents: Documents,
  { role, unitCode }: Wanted,
  personId: string,
): Promise<PersonDocument> => {
  const person = await personStore(documents).find(personId);
  if (person === null || person.state === 'erased' || !isOf(person, villageOf(unitCode) ?? unitCode)) {
    throw new AppError('NotFound');
  }
  if (person.state !== 'active') throw new AppError('StateConflict', { reason: 'notActive' });
  if (role === 'householdLiaison' && !person.isPartyMember) {
    throw new AppError('StateConflict', { reason: 'notMember' });
  }
  return person;
};

/** Refuses the same office twice on one day. */
export const judgeTerm = (person: PersonDocument, { role, unitCode }: Wanted, term: Term): void => {
  const isTwice = officesWithin(person, unitCode).some(
    (held) => held.role === role && held.unitCode === unitCode && doTermsOverlap(held, term),
  );
  if (isTwice) throw new AppError('AlreadyExists');
};
