import { isWithin } from '@shared/domain/roles';
import { villagesOf } from '../points/boards/rename-in-projections';
import type { PersonDocument } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import type { Forgotten } from './forget-in';
import { findNamedHouseholds, type HouseholdRenaming } from './named-households';
import { pseudonymOf } from './pseudonym.copy';

/** One person who is being erased, with all that says where to look. */
export interface Erasure extends Forgotten {
  readonly person: PersonDocument;
  /** Every village whose documents can name the person. */
  readonly villageCodes: readonly string[];
  /** Units in which an office was held: what the person did there names them too. */
  readonly officeUnitCodes: readonly string[];
  readonly households: readonly HouseholdRenaming[];
}

/** Looks up where a person stands. What was renamed by an earlier run that broke off is no more among it. */
export const planErasure = async (documents: ReadableDocuments, person: PersonDocument): Promise<Erasure> => {
  const { _id: personId, name, phone, officeUnitCodes } = person;
  const pseudonym = pseudonymOf(personId);
  const villageCodes = villagesOf(person);
  const households = await findNamedHouseholds(documents, { person, villageCodes, pseudonym });
  return { person, personId, name, phone, pseudonym, villageCodes, officeUnitCodes, households };
};

/** Whether a unit lies where the person held an office. */
export const isInOffice = ({ officeUnitCodes }: Erasure, unitCode: string): boolean =>
  officeUnitCodes.some((code) => isWithin(unitCode, code));
