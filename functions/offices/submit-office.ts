import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { submit as contract } from '@shared/contract/offices';
import { dateOf } from '@shared/domain/calendar';
import { isTermGivable } from '@shared/domain/office-term';
import { villageOf } from '@shared/domain/org-tree';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import { isWithin } from '@shared/domain/roles';
import type { WriteCall } from '../_runtime/route';
import { aNewPerson, personStore } from '../_runtime/roster/person-store';
import { grantOffice } from './change-offices';
import { findActiveUnit, findCandidate, judgeGrant, judgeTerm } from './find-candidate';
import { showOffice } from './show-office';

type Call = WriteCall<ParsedInputOf<typeof contract>>;
type NewPerson = NonNullable<ParsedInputOf<typeof contract>['newPerson']>;

/** An officer who lives in none of the villages gets a record of their own; one who has it must not get a second. */
const addOfficer = async (call: Call, { name, phone }: NewPerson): Promise<PersonDocument> => {
  const { documents, unitCode, newId, now } = call;
  const people = personStore(documents);
  const isKnown = (await people.listByPhone(phone)).some((person) => {
    const places = person.villageCode === null ? person.officeUnitCodes : [person.villageCode];
    return person.name === name && places.some((place) => isWithin(place, unitCode));
  });
  if (isKnown) throw new AppError('AlreadyExists');
  const person = aNewPerson({ _id: newId(), name, phone, villageCode: null }, { now });
  return people.add(person, { kind: 'added' }, call);
};

/** Who is to hold it: somebody of the unit, or somebody new for an office above the villages. */
const holderFor = (call: Call): Promise<PersonDocument> => {
  const { actor, documents, unitCode, input } = call;
  const { role, personId, newPerson } = input;
  if ((personId === undefined) === (newPerson === undefined)) {
    throw new AppError('InvalidInput', { fields: ['personId'] });
  }
  if (personId !== undefined) {
    if (personId === actor.personId) throw new AppError('Forbidden');
    return findCandidate(documents, { role, unitCode }, personId);
  }
  if (newPerson === undefined || villageOf(unitCode) !== null) {
    throw new AppError('InvalidInput', { fields: ['newPerson'] });
  }
  return addOfficer(call, newPerson);
};

/** Gives an office to somebody else; nobody gives one to themselves. */
export const submitOffice = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, unitCode, input, now } = call;
  const today = dateOf(now);
  const { role, fromOn = today, toOn } = input;
  if (!isTermGivable(fromOn, toOn, today)) throw new AppError('InvalidInput', { fields: ['toOn'] });
  const grant = { role, unitCode, fromOn, toOn };
  judgeGrant(actor, grant);
  const unit = await findActiveUnit(documents, unitCode);
  const holder = await holderFor(call);
  judgeTerm(holder, grant, grant);
  const { person, office } = await grantOffice(call, holder, grant);
  const unitNames = new Map([[unitCode, unit.name]]);
  return showOffice(person, office, { memberships: actor.memberships, unitNames, today });
};
