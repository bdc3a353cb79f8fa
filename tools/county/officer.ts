import { dateOf } from '@shared/domain/calendar';
import type { DivisionPlan } from '@shared/domain/division-plan';
import { isActive } from '@shared/domain/roles';
import type { PersonDocument, StoredMembership } from '../../functions/_runtime/actor';
import { newId } from '../../functions/_runtime/ids';
import { aNewPerson, personStore } from '../../functions/_runtime/roster/person-store';
import { documents } from '../../functions/_runtime/documents';
import { transact } from '../../functions/_runtime/transact';
import type { NewOfficer } from './county-options';
import type { KnownUnits } from './county-units';

/** What becomes of the officer: a new person, an office for one who is on a roster already, or nothing at all. */
export interface PlannedOfficer {
  readonly what: 'add' | 'grant' | 'same';
  readonly officer: NewOfficer;
  readonly countyCode: string;
  /** For the person at the terminal. */
  readonly words: string;
}

const role = 'countyOfficer';

const findCounty = (
  { countyCode }: NewOfficer,
  { plan, known }: { readonly plan: DivisionPlan; readonly known: KnownUnits },
): { readonly code: string; readonly name: string } => {
  const inFile = plan.rows.flatMap(({ division }) => (division?.level === 'county' ? [division] : []));
  const counties =
    inFile.length > 0
      ? inFile
      : [...known.values()]
          .filter(({ level }) => level === 'county')
          .map(({ _id: code, name }) => ({ code, name }));
  const found = countyCode === null ? counties : counties.filter(({ code }) => code === countyCode);
  const [county] = found;
  if (county === undefined) throw new Error(`the file does not hold the county ${countyCode ?? 'itself'}`);
  if (found.length > 1)
    throw new Error('the file holds several counties: say with --county whose officer it is');
  return county;
};

/** The active person with this number and name; a number alone may be a family's. */
const findPerson = async ({ name, phone }: NewOfficer): Promise<PersonDocument | null> => {
  const people = await personStore(documents).listByPhone(phone);
  return people.find((person) => person.name === name && person.state === 'active') ?? null;
};

const holdsOffice = ({ memberships }: PersonDocument, countyCode: string, now: string): boolean =>
  memberships.some(
    (held) => held.role === role && held.unitCode === countyCode && isActive(held, dateOf(now)),
  );

export const planOfficer = async (
  officer: NewOfficer,
  { plan, known, now }: { readonly plan: DivisionPlan; readonly known: KnownUnits; readonly now: string },
): Promise<PlannedOfficer> => {
  const { code: countyCode, name: countyName } = findCounty(officer, { plan, known });
  const who = `Officer ${officer.name} of ${countyName} ${countyCode}`;
  const person = await findPerson(officer);
  if (person === null) {
    return {
      what: 'add',
      officer,
      countyCode,
      words: `${who}: is added, and binds by ${officer.phone} in WeChat`,
    };
  }
  const isSame = holdsOffice(person, countyCode, now);
  const words = isSame
    ? `${who}: is there already`
    : `${who}: is on a roster already, and is given the office`;
  return { what: isSame ? 'same' : 'grant', officer, countyCode, words };
};

const anOffice = (countyCode: string, now: string): StoredMembership => ({
  ...{ officeId: newId(now), role, unitCode: countyCode, fromOn: dateOf(now), toOn: null },
  ...{ revokedAt: null, grantedAt: now },
});

/** Makes the officer what the plan says. The person who stands there by now is looked up again, so that nothing is done twice. */
export const writeOfficer = async (
  { what, officer, countyCode }: PlannedOfficer,
  now: string,
): Promise<void> => {
  if (what === 'same') return;
  const { name, phone } = officer;
  const person = await findPerson(officer);
  const office = anOffice(countyCode, now);
  const event = {
    kind: 'officeGranted',
    changes: [
      { field: 'role', before: '', after: role },
      { field: 'unitCode', before: '', after: countyCode },
    ],
  } as const;
  const source = { actor: null, now, newId: () => newId(now) };
  await transact(async (transaction) => {
    const store = personStore(transaction);
    if (person === null) {
      const fresh = aNewPerson(
        { _id: newId(now), name, villageCode: null, phone, memberships: [office] },
        { now },
      );
      await store.add(fresh, event, source);
      return;
    }
    const current = (await store.find(person._id)) ?? person;
    if (holdsOffice(current, countyCode, now)) return;
    await store.change(current, { memberships: [...current.memberships, office] }, event, source);
  });
};
