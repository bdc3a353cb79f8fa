import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { list } from '@shared/contract/objections';
import { isOwnMatter, objectionPartsOf } from '@shared/domain/objection-workflow';
import type { ObjectionState } from '@shared/domain/points-words';
import type { ReadCall } from '../_runtime/route';
import { readableKinds, readableSubjects } from '../points/visibility';
import { matterOf } from './concerned';
import { objectionStore, type ObjectionFilter } from './objection-store';
import { gatherAround, showObjection } from './show-objection';

type ListCall = ReadCall<ParsedInputOf<typeof list>>;

/** What waits for those who may decide: the village answers first, the township what was handed on. */
const todoFilters = ({ actor, villageCode }: ListCall): readonly ObjectionFilter[] => {
  const parts = objectionPartsOf(actor, { villageCode, objectorId: '' });
  const states: readonly ObjectionState[] = [
    ...(parts.includes('village') ? (['raised'] as const) : []),
    ...(parts.includes('township') || parts.includes('county') ? (['escalated'] as const) : []),
  ];
  return states.length === 0 ? [] : [{ states }];
};

/** Those to entries that are open to the caller, and always the own ones. */
const visibleFilters = async (call: ListCall): Promise<readonly ObjectionFilter[]> => {
  const own = { objectorId: call.actor.personId };
  const subjects = await readableSubjects(call);
  if (subjects !== null) return [own, { subjects }, { kinds: ['grid'] }];
  const kinds = readableKinds(call);
  return kinds === null ? [{}] : [own, { kinds }];
};

const filtersOf = (call: ListCall): readonly ObjectionFilter[] | Promise<readonly ObjectionFilter[]> => {
  switch (call.input.scope) {
    case 'mine':
      return [{ objectorId: call.actor.personId }];
    case 'todo':
      return todoFilters(call);
    case 'village':
      return visibleFilters(call);
  }
};

export const listObjections = async (call: ListCall): Promise<OutputOf<typeof list>> => {
  const { actor, documents, villageCode, input } = call;
  const { scope, month, cursor, limit } = input;
  const store = objectionStore(documents, villageCode);
  const { items, nextCursor } = await store.listPage(await filtersOf(call), month, { cursor, limit });
  // The own matter waits for others.
  const shown =
    scope === 'todo' ? items.filter((objection) => !isOwnMatter(actor, matterOf(objection))) : items;
  const around = await gatherAround(call, shown);
  return { items: shown.map((objection) => showObjection(actor, objection, around)), nextCursor };
};
