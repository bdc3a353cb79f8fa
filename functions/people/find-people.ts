import type { OfficeRole } from '@shared/domain/roles';
import type { PersonDocument } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import { householdStore } from '../_runtime/roster/household-store';
import { findHolders } from './find-holders';
import { isNumber, isPhoneEnd } from './person-query';
import { peopleListStore, type PeopleFilter } from './people-list-store';

export interface FoundPeople {
  readonly items: readonly PersonDocument[];
  readonly nextCursor: string | null;
  /** How many there are on all pages. */
  readonly total: number;
}

interface Wanted {
  readonly filter: PeopleFilter;
  /** Those who hold it, today or later; left out for all. */
  readonly office?: OfficeRole | undefined;
  /** Part of a name, the end of a phone number, a roster or a household number; empty for all. */
  readonly query: string;
  /** The `sortKey` after which to go on; empty at the beginning. */
  readonly after: string;
  readonly limit: number;
  readonly now: string;
}

const bySortKey = (one: PersonDocument, other: PersonDocument): number =>
  one.sortKey < other.sortKey ? -1 : 1;

const distinct = (people: readonly PersonDocument[]): readonly PersonDocument[] =>
  [...new Map(people.map((person) => [person._id, person])).values()].toSorted(bySortKey);

const pageOf = (
  people: readonly PersonDocument[],
  { after, limit }: Pick<Wanted, 'after' | 'limit'>,
): Omit<FoundPeople, 'total'> => {
  const rest = people.filter(({ sortKey }) => sortKey > after);
  const items = rest.slice(0, limit);
  return { items, nextCursor: rest.length > limit ? (items.at(-1)?.sortKey ?? null) : null };
};

/** Digits are looked for where there are numbers: roster, household, phone. All of them together are few. */
const findByNumber = async (documents: ReadableDocuments, { filter, query }: Wanted) => {
  const store = peopleListStore(documents);
  const household = await householdStore(documents).findByNumber(filter.villageCode, Number(query));
  const found = await Promise.all([
    store.allOfRosterNumber(filter, query),
    household === null ? [] : store.allOfHousehold(filter, household._id),
    isPhoneEnd(query) ? store.allOfPhoneEnd(filter, query) : [],
  ]);
  return distinct([...found[0], ...found[1], ...found[2].filter(({ phone }) => phone.endsWith(query))]);
};

/** Names are many, so the database pages them; at most one more person has the query as roster number. */
const findByName = async (documents: ReadableDocuments, wanted: Wanted): Promise<FoundPeople> => {
  const { filter, query, after, limit } = wanted;
  const store = peopleListStore(documents);
  const [named, numbered] = await Promise.all([
    store.page(filter, { name: query, after, limit: limit + 1 }),
    query === '' ? [] : store.allOfRosterNumber(filter, query),
  ]);
  const unnamed = numbered.filter(({ name }) => !name.includes(query));
  const page = pageOf(unnamed.length === 0 ? named : distinct([...named, ...unnamed]), wanted);
  const isWhole = after === '' && named.length <= limit;
  const namedTotal = isWhole ? named.length : await store.count(filter, query);
  return { ...page, total: namedTotal + unnamed.length };
};

/** A page of the people that match, by grid and name, and how many match in all. */
export const findPeople = async (documents: ReadableDocuments, wanted: Wanted): Promise<FoundPeople> => {
  const { office, query } = wanted;
  if (office === undefined && !isNumber(query)) return findByName(documents, wanted);
  const people =
    office === undefined
      ? await findByNumber(documents, wanted)
      : (await findHolders(documents, { ...wanted, office })).toSorted(bySortKey);
  return { ...pageOf(people, wanted), total: people.length };
};
