import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { list } from '@shared/contract/snapshots';
import { holdsRole, runningRoles } from '@shared/domain/roles';
import { gridCodesOf, readsAllSnapshots } from '@shared/domain/snapshot-view';
import { publicStates, type SnapshotState } from '@shared/domain/snapshot-workflow';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { ReadCall } from '../_runtime/route';
import { showSummaries } from './show-snapshots';
import { snapshotStore, type SnapshotDocument, type SnapshotFilter } from './snapshot-store';

type ListCall = ReadCall<ParsedInputOf<typeof list>>;

/** In which states a snapshot waits for whom. */
const awaitsSecretary: readonly SnapshotState[] = ['submitted', 'accepted', 'reopened'];
const awaitsGridWorker: readonly SnapshotState[] = ['dispatched', 'inProgress', 'reopened'];
const awaitsReporter: readonly SnapshotState[] = ['resolved'];

/** What waits for somebody, once per part that they play in the village. */
const todoFilters = ({ personId, memberships }: Actor, villageCode: string): SnapshotFilter[] => {
  const gridCodes = gridCodesOf(memberships, villageCode);
  return [
    ...(holdsRole(memberships, runningRoles, villageCode) ? [{ villageCode, states: awaitsSecretary }] : []),
    ...(gridCodes.length > 0 ? [{ villageCode, gridCodes, states: awaitsGridWorker }] : []),
    { villageCode, reporterId: personId, states: awaitsReporter },
  ];
};

const filtersOf = ({ actor, villageCode, input }: ListCall): readonly SnapshotFilter[] => {
  switch (input.scope) {
    case 'mine':
      return [{ villageCode, reporterId: actor.personId }];
    case 'public':
      return [{ villageCode, states: publicStates }];
    case 'todo':
      return todoFilters(actor, villageCode);
    case 'all':
      if (!readsAllSnapshots(actor.memberships, villageCode)) throw new AppError('Forbidden');
      return [{ villageCode }];
  }
};

const narrowed = (filter: SnapshotFilter, asked: readonly SnapshotState[] | undefined): SnapshotFilter => {
  if (asked === undefined) return filter;
  return { ...filter, states: asked.filter((state) => filter.states?.includes(state) ?? true) };
};

/** Lists that may overlap, as one, newest first. Each is sorted by `_id`, so one cursor serves them all. */
const merged = (lists: readonly (readonly SnapshotDocument[])[]): readonly SnapshotDocument[] => {
  const byId = new Map(lists.flat().map((snapshot) => [snapshot._id, snapshot]));
  return [...byId.values()].sort((a, b) => (a._id < b._id ? 1 : -1));
};

export const listSnapshots = async (call: ListCall): Promise<OutputOf<typeof list>> => {
  const { actor, documents, input } = call;
  const { cursor, limit, states } = input;
  const store = snapshotStore(documents);
  const filters = filtersOf(call).map((filter) => narrowed(filter, states));
  // One more than asked for tells whether there is a next page.
  const found = merged(
    await Promise.all(filters.map((filter) => store.list(filter, { cursor, limit: limit + 1 }))),
  );
  const page = found.slice(0, limit);
  return {
    items: await showSummaries(documents, page, actor),
    nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
  };
};
