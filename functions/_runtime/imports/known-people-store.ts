import { dateOf } from '@shared/domain/calendar';
import { chunksOf } from '@shared/domain/chunks-of';
import type { KnownPerson } from '@shared/domain/roster-index';
import type { RosterValues } from '@shared/domain/roster-row';
import { isOffice, isStanding, isWithin, type OfficeRole } from '@shared/domain/roles';
import type { PersonDocument } from '../actor';
import type { Documents } from '../documents';
import { findAll } from '../find-all';
import { isBetween, isIn, type Scalar } from '../matchers';
import { householdStore, type HouseholdDocument } from '../roster/household-store';

/** What of a row tells whom it is about. */
export type RowKeys = Pick<RosterValues, 'villageCode' | 'rosterNumber' | 'phone' | 'householdNumber'>;

/** Residents as stored, with the households that they or the rows name. */
export interface KnownPeople {
  readonly people: ReadonlyMap<string, PersonDocument>;
  readonly households: ReadonlyMap<string, HouseholdDocument>;
}

/** Pairs of village and value that one request may ask for: with some more no index would serve it. */
const pairsMax = 900;
/** A request asks for every pair of its villages and values. So many that nobody wants cost as much as a request of their own. */
const unwantedPairsMax = 40;
const phonesMax = 500;

interface KeyRequest<Value> {
  readonly villages: readonly string[];
  readonly values: ReadonlySet<Value>;
}

const pairsOf = ({ villages, values }: KeyRequest<unknown>): number => villages.length * values.size;

const valuesByVillage = <Of extends { readonly villageCode: string }, Value extends Scalar>(
  items: readonly Of[],
  valueOf: (item: Of) => Value | null,
): ReadonlyMap<string, ReadonlySet<Value>> => {
  const values = new Map<string, Set<Value>>();
  for (const item of items) {
    const value = valueOf(item);
    if (value === null || value === '') continue;
    const ofVillage = values.get(item.villageCode) ?? new Set<Value>();
    values.set(item.villageCode, ofVillage.add(value));
  }
  return values;
};

/** Which values to ask for in which villages, as many villages in one request as it bears. */
const requestsFor = <Of extends { readonly villageCode: string }, Value extends Scalar>(
  items: readonly Of[],
  valueOf: (item: Of) => Value | null,
): readonly KeyRequest<Value>[] => {
  const requests: KeyRequest<Value>[] = [];
  for (const [village, values] of valuesByVillage(items, valueOf))
    for (const some of chunksOf([...values], pairsMax)) {
      const last = requests.at(-1) ?? { villages: [], values: new Set<Value>() };
      const joined = { villages: [...last.villages, village], values: new Set([...last.values, ...some]) };
      const unwanted = pairsOf(joined) - pairsOf(last) - some.length;
      const isWorthIt = unwanted <= unwantedPairsMax && pairsOf(joined) <= pairsMax;
      if (requests.length > 0 && isWorthIt) requests[requests.length - 1] = joined;
      else requests.push({ villages: [village], values: new Set(some) });
    }
  return requests;
};

export const knownPeopleStore = (documents: Documents, unitCode: string) => {
  const findPeople = (where: Parameters<Documents['find']>[1]['where']) =>
    findAll<PersonDocument>(documents, 'people', { where, order: [['_id', 'asc']] });

  const byNumber = async (rows: readonly RowKeys[]) => {
    const found: PersonDocument[] = [];
    for (const { villages, values } of requestsFor(rows, ({ rosterNumber }) => rosterNumber))
      found.push(...(await findPeople({ villageCode: isIn(villages), rosterNumber: isIn([...values]) })));
    return found;
  };

  const byPhone = async (rows: readonly RowKeys[]) => {
    const phones = [...new Set(rows.flatMap(({ phone }) => (phone === null ? [] : [phone])))];
    const found: PersonDocument[] = [];
    // A stretch, also of one village: an index of the village alone must not look better than the one of phones.
    const villageCode = isBetween(unitCode, `${unitCode}:`);
    for (const some of chunksOf(phones, phonesMax))
      found.push(...(await findPeople({ phone: isIn(some), villageCode })));
    return found;
  };

  const findHouseholds = async (rows: readonly RowKeys[]) => {
    const found: HouseholdDocument[] = [];
    for (const { villages, values } of requestsFor(rows, ({ householdNumber }) => householdNumber)) {
      const where = { villageCode: isIn(villages), number: isIn([...values]) };
      found.push(
        ...(await findAll<HouseholdDocument>(documents, 'households', { where, order: [['_id', 'asc']] })),
      );
    }
    return found;
  };

  const byHousehold = async (households: readonly HouseholdDocument[]) => {
    const found: PersonDocument[] = [];
    for (const { villages, values } of requestsFor(households, ({ _id }) => _id))
      found.push(...(await findPeople({ villageCode: isIn(villages), householdId: isIn([...values]) })));
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
