import { villageOf } from '@shared/domain/org-tree';
import type { PersonDocument } from '../actor';
import type { CollectionName } from '../collections';
import type { Documents, Stored } from '../documents';
import { householdStore, type HouseholdDocument } from './household-store';
import { placeHouseholds, tellNumbers } from './merge-households';
import { findProxies } from './merge-proxies';
import { routeOf, sourceOf, type MergeCall, type Route } from './merge-route';
import { personEventOf, personEventStore } from './person-event';
import { personStore } from './person-store';
import { proxyStore } from './proxy-store';
import { unitMergeStore, type UnitMergeDocument } from './unit-merge-store';

/** Few enough that a step stays far below the 30 seconds of a transaction. */
const movesPerStep = 100;

/** What one step moves, as read before anything is written. */
interface Load {
  readonly households: readonly HouseholdDocument[];
  readonly people: readonly PersonDocument[];
  readonly former: readonly PersonDocument[];
  /** As they will be. */
  readonly waiting: readonly (readonly [CollectionName, Stored])[];
}

const loadStep = async (
  documents: Documents,
  { _id, intoCode, intoName }: UnitMergeDocument,
): Promise<Load> => {
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
  const snapshots = await take(store.listSnapshots);
  const place = { villageCode: villageOf(intoCode) ?? '' };
  const waiting = [
    ...requests.map((request) => ['joinRequests', { ...request, ...place }] as const),
    ...corrections.map((correction) => ['corrections', { ...correction, ...place }] as const),
    // Whoever works in the grid that is left deals with them.
    ...snapshots.map(
      (snapshot) => ['snapshots', { ...snapshot, gridCode: intoCode, gridName: intoName }] as const,
    ),
  ];
  return { households, people, former, waiting };
};

const sizeOf = ({ households, people, former, waiting }: Load): number =>
  households.length + people.length + former.length + waiting.length;

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
 * Moves the next hundred of a merge: households, people, those who left, snapshots in hand, and requests that wait. Reads everything before it
 * writes. Answers the merge as it then is; a step that finds less than a hundred is the last.
 */
export const carryOnMerge = async (call: MergeCall, merge: UnitMergeDocument): Promise<UnitMergeDocument> => {
  const { documents, now } = call;
  const route = routeOf(merge);
  const load = await loadStep(documents, merge);
  const placed = await placeHouseholds(documents, load.households, route);
  const told = await tellNumbers(documents, load.households, { merge, placed, route });
  const proxies = await findProxies(call, load.people, route);

  for (const household of placed) await householdStore(documents).put(household);
  for (const { person, event } of told) {
    const line = personEventOf(person, event, sourceOf(merge, call));
    await personEventStore(documents).insert(line);
  }
  await movePeople(call, load, { merge, route });
  const villageCode = route.intoVillage;
  for (const proxy of proxies.ofFamily) await proxyStore(documents).put({ ...proxy, villageCode });
  await proxyStore(documents).revoke(proxies.ofLiaison, sourceOf(merge, call));
  for (const [collection, moved] of load.waiting) await documents.put(collection, moved);
  const movedCount = merge.movedCount + sizeOf(load);
  const isDone = sizeOf(load) < movesPerStep;
  const after: UnitMergeDocument = {
    ...merge,
    ...{ movedCount, state: isDone ? 'done' : 'running', doneAt: isDone ? now : null },
  };
  await unitMergeStore(documents).put(after);
  return after;
};
