import { dateOf } from '@shared/domain/calendar';
import type { KnownPerson } from '@shared/domain/roster-index';
import type { RosterValues } from '@shared/domain/roster-row';
import { isWithin, type OfficeRole } from '@shared/domain/roles';
import type { PersonDocument } from '../actor';
import type { Documents } from '../documents';
import { findAll } from '../find-all';
import { isBetween, isIn, type Scalar } from '../matchers';
import { householdStore, type HouseholdDocument } from '../roster/household-store';
import { isOffice, isStanding } from '../roster/standing-office';

/** What of a row tells whom it is about. */
export type RowKeys = Pick<RosterValues, 'villageCode' | 'rosterNumber' | 'phone' | 'householdNumber'>;

/** Residents as stored, with the households that they or the rows name. */
export interface KnownPeople {
  readonly people: ReadonlyMap<string, PersonDocument>;
  readonly households: ReadonlyMap<string, HouseholdDocument>;
}

/** An index serves a query with two lists only as long as their pairs are few. */
const pairsMax = 900;
/** Under the thousand values that one list may have. */
const valuesMax = 500;

const partsOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );

/** Which values to ask for in which villages: all in one request where the index bears it, else one for each village. */
const requestsFor = <Of extends { readonly villageCode: string }, Value extends Scalar>(
  items: readonly Of[],
  valueOf: (item: Of) => Value | null,
): readonly { readonly villages: readonly string[]; readonly values: readonly Value[] }[] => {
  const values = new Map<string, Set<Value>>();
  for (const item of items) {
    const value = valueOf(item);
    if (value === null || value === '') continue;
    const ofVillage = values.get(item.villageCode) ?? new Set<Value>();
    values.set(item.villageCode, ofVillage.add(value));
  }
  const all = [...new Set([...values.values()].flatMap((ofVillage) => [...ofVillage]))];
  if (all.length === 0) return [];
  const villages = [...values.keys()];
  if (villages.length * all.length <= pairsMax) return [{ villages, values: all }];
  return [...values].flatMap(([village, ofVillage]) =>
    partsOf([...ofVillage], valuesMax).map((some) => ({ villages: [village], values: some })),
  );
};

export const knownPeopleStore = (documents: Documents, unitCode: string) => {
  const findPeople = (where: Parameters<Documents['find']>[1]['where']) =>
    findAll<PersonDocument>(documents, 'people', { where, order: [['_id', 'asc']] });

  const byNumber = async (rows: readonly RowKeys[]) => {
    const found: PersonDocument[] = [];
    for (const { villages, values } of requestsFor(rows, ({ rosterNumber }) => rosterNumber))
      found.push(...(await findPeople({ villageCode: isIn(villages), rosterNumber: isIn(values) })));
    return found;
  };

  const byPhone = async (rows: readonly RowKeys[]) => {
    const phones = [...new Set(rows.flatMap(({ phone }) => (phone === null ? [] : [phone])))];
    const found: PersonDocument[] = [];
    // A stretch, also of one village: an index of the village alone must not look better than the one of phones.
    const villageCode = isBetween(unitCode, `${unitCode}:`);
    for (const some of partsOf(phones, valuesMax))
      found.push(...(await findPeople({ phone: isIn(some), villageCode })));
    return found;
  };

  const findHouseholds = async (rows: readonly RowKeys[]) => {
    const found: HouseholdDocument[] = [];
    for (const { villages, values } of requestsFor(rows, ({ householdNumber }) => householdNumber)) {
      const where = { villageCode: isIn(villages), number: isIn(values) };
      found.push(
        ...(await findAll<HouseholdDocument>(documents, 'households', { where, order: [['_id', 'asc']] })),
      );
    }
    return found;
  };

  const byHousehold = async (households: readonly HouseholdDocument[]) => {
    const found: PersonDocument[] = [];
    for (const { villages, values } of requestsFor(households, ({ _id }) => _id))
      found.push(...(await findPeople({ villageCode: isIn(villages), householdId: isIn(values) })));
    return found;
  };

  return {
    /** Every resident whom one of the rows could be about, by a key of the roster, and perhaps others of their households. */
    async find(rows: readonly RowKeys[]): Promise<KnownPeople> {
      const named = await findHouseholds(rows);
      const found = [...(await byNumber(rows)), ...(await byPhone(rows)), ...(await byHousehold(named))];
      const people = new Map(
        found.filter(({ state }) => state === 'active').map((person) => [person._id, person]),
      );
      const households = new Map(named.map((household) => [household._id, household]));
      const others = [...people.values()].flatMap(({ householdId }) =>
        householdId === null || households.has(householdId) ? [] : [householdId],
      );
      for (const [id, household] of await householdStore(documents).findMany(others))
        households.set(id, household);
      return { people, households };
    },
  };
};

/** A person as the planner compares it. */
export const asKnownPerson = (
  person: PersonDocument,
  { households }: KnownPeople,
  now: string,
): KnownPerson => ({
  personId: person._id,
  villageCode: person.villageCode ?? '',
  name: person.name,
  rosterNumber: person.rosterNumber,
  phone: person.phone,
  householdNumber: households.get(person.householdId ?? '')?.number ?? null,
  gridCode: person.gridCode,
  partyStatus: person.partyStatus,
  offices: person.memberships
    .filter((held) => isOffice(held) && isStanding(held, dateOf(now)))
    .filter(({ unitCode }) => isWithin(unitCode, person.villageCode ?? ''))
    .map(({ role }) => role as OfficeRole),
});
