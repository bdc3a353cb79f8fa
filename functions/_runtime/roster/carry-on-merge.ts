import { villageOf } from '@shared/domain/org-tree';
import { nextHouseholdNumber } from '@shared/domain/household-number';
import type { PersonDocument, ProxyDocument } from '../actor';
import type { CollectionName } from '../collections';
import type { Documents, Stored } from '../documents';
import { findAll } from '../find-all';
import { isIn } from '../matchers';
import { householdStore, type HouseholdDocument } from './household-store';
import { personEventOf, personEventStore, type EventSource, type NewPersonEvent } from './person-event';
import { personStore } from './person-store';
import { unitMergeStore, type UnitMergeDocument } from './unit-merge-store';

/** Few enough that a step stays far below the 30 seconds of a transaction. */
const movesPerStep = 100;

export interface MergeCall {
  /** Inside a transaction. */
  readonly documents: Documents;
  readonly now: string;
  readonly newId: () => string;
}

interface Waiting extends Stored {
  readonly villageCode: string;
}

/** What one step moves, as read before anything is written. */
interface Load {
  readonly households: readonly HouseholdDocument[];
  readonly people: readonly PersonDocument[];
  readonly former: readonly PersonDocument[];
  readonly waiting: readonly (readonly [CollectionName, Waiting])[];
}

const loadStep = async (documents: Documents, { _id }: UnitMergeDocument): Promise<Load> => {
  const store = unitMergeStore(documents);
  let room = movesPerStep;
  const take = async <T>(list: (code: string, limit: number) => Promise<readonly T[]>) => {
    const found = await list(_id, room);
    room -= found.length;
    return found;
  };
  // Households first: their people are told of a new number while they are still where they were.
  const households = await take(store.listHouseholds);
  const people = await take(store.listPeople);
  const former = await take(store.listFormer);
  const requests = await take(store.listJoinRequests);
  const corrections = await take(store.listCorrections);
  const waiting = [
    ...requests.map((request) => ['joinRequests', request] as const),
    ...corrections.map((correction) => ['corrections', correction] as const),
  ];
  return { households, people, former, waiting };
};

const sizeOf = ({ households, people, former, waiting }: Load): number =>
  households.length + people.length + former.length + waiting.length;

/** What a merge does to places: from which village to which, and to which grid. */
const routeOf = ({ _id, intoCode, successors }: UnitMergeDocument) => {
  const fromVillage = villageOf(_id) ?? '';
  const intoVillage = villageOf(intoCode) ?? '';
  const grids = new Map(successors.map((each) => [each.fromCode, each.intoCode]));
  if (_id !== fromVillage) grids.set(_id, intoCode);
  return {
    ...{ fromVillage, intoVillage, isOtherVillage: fromVillage !== intoVillage },
    gridOf: (gridCode: string | null): string | null => grids.get(gridCode ?? '') ?? null,
  };
};
type Route = ReturnType<typeof routeOf>;

const sourceOf = (merge: UnitMergeDocument, { now, newId }: MergeCall): EventSource => ({
  actor: { personId: merge.startedById, name: merge.startedByName },
  ...{ now, newId },
});

/** Households with the place and number they get; a number the new village has already is replaced by a free one. */
const placeHouseholds = async (
  documents: Documents,
  households: readonly HouseholdDocument[],
  { intoVillage, isOtherVillage, gridOf }: Route,
): Promise<readonly HouseholdDocument[]> => {
  if (households.length === 0) return [];
  if (!isOtherVillage) {
    return households.map((household) => ({ ...household, gridCode: gridOf(household.gridCode) }));
  }
  const taken = new Set(await unitMergeStore(documents).householdNumbers(intoVillage));
  return households.map((household) => {
    const number = taken.has(household.number) ? nextHouseholdNumber(taken) : household.number;
    taken.add(number);
    // A liaison's office is the old village's and ended with it.
    const place = { villageCode: intoVillage, gridCode: gridOf(household.gridCode), number };
    return { ...household, ...place, liaisonId: null, liaisonName: '' };
  });
};

interface Told {
  readonly person: PersonDocument;
  readonly event: NewPersonEvent;
}

/** The people of households whose number changed, each with the line that says so. */
const tellNumbers = async (
  documents: Documents,
  before: readonly HouseholdDocument[],
  { merge, placed, route }: { merge: UnitMergeDocument; placed: readonly HouseholdDocument[]; route: Route },
): Promise<readonly Told[]> => {
  const numbers = new Map(before.map(({ _id, number }) => [_id, number]));
  const renumbered = new Map(
    placed.filter(({ _id, number }) => numbers.get(_id) !== number).map((each) => [each._id, each.number]),
  );
  const ids = [...renumbered.keys()];
  const people = await unitMergeStore(documents).listOfHouseholds(route.fromVillage, ids);
  return people.map((person) => {
    const change = {
      field: 'householdNumber',
      before: (numbers.get(person.householdId ?? '') ?? '').toString(),
      after: (renumbered.get(person.householdId ?? '') ?? '').toString(),
    };
    return { person, event: { kind: 'changed', note: merge.note, changes: [change] } };
  });
};

/** Who may act for whom stays with the people, and counts in the village they live in. */
const findProxies = async (
  documents: Documents,
  people: readonly PersonDocument[],
  { isOtherVillage }: Route,
): Promise<readonly ProxyDocument[]> => {
  if (!isOtherVillage || people.length === 0) return [];
  const where = { personId: isIn(people.map(({ _id }) => _id)) };
  return findAll<ProxyDocument>(documents, 'proxies', { where, order: [['_id', 'asc']] });
};

const movePeople = async (
  call: MergeCall,
  { people, former }: Load,
  { merge, route }: { readonly merge: UnitMergeDocument; readonly route: Route },
): Promise<void> => {
  const store = personStore(call.documents);
  const source = sourceOf(merge, call);
  const changes = [{ field: 'unitCode', before: merge._id, after: merge.intoCode }];
  const event = { kind: route.isOtherVillage ? 'transfer' : 'move', note: merge.note, changes } as const;
  const villageCode = route.intoVillage;
  for (const person of people) {
    await store.change(person, { villageCode, gridCode: route.gridOf(person.gridCode) }, event, source);
  }
  for (const person of former) {
    const gridCode = route.gridOf(person.gridCode);
    const place = { formerVillageCode: villageCode, gridCode };
    // Nobody moved who had left already: only the village to come back to has another code.
    await store.change(person, place, { ...event, kind: 'changed' }, source);
  }
};

/**
 * Moves the next hundred of a merge: households, people, those who left, and requests that wait. Reads everything before it
 * writes. Answers the merge as it then is; a step that finds less than a hundred is the last.
 */
export const carryOnMerge = async (call: MergeCall, merge: UnitMergeDocument): Promise<UnitMergeDocument> => {
  const { documents, now } = call;
  const route = routeOf(merge);
  const load = await loadStep(documents, merge);
  const placed = await placeHouseholds(documents, load.households, route);
  const told = await tellNumbers(documents, load.households, { merge, placed, route });
  const proxies = await findProxies(documents, load.people, route);

  for (const household of placed) await householdStore(documents).put(household);
  for (const { person, event } of told) {
    const line = personEventOf(person, event, sourceOf(merge, call));
    await personEventStore(documents).insert(line);
  }
  await movePeople(call, load, { merge, route });
  const villageCode = route.intoVillage;
  for (const proxy of proxies) await documents.put('proxies', { ...proxy, ...{ villageCode } });
  for (const [collection, request] of load.waiting) {
    await documents.put(collection, { ...request, ...{ villageCode } });
  }
  const movedCount = merge.movedCount + sizeOf(load);
  const isDone = sizeOf(load) < movesPerStep;
  const after: UnitMergeDocument = {
    ...merge,
    ...{ movedCount, state: isDone ? 'done' : 'running', doneAt: isDone ? now : null },
  };
  await unitMergeStore(documents).put(after);
  return after;
};
