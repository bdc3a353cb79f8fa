import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { list as contract } from '@shared/contract/units';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { unitStore, type UnitDocument } from '../_runtime/roster/unit-store';
import { pageOfUnits, showUnit, showUnits } from './show-units';
import { treeStore } from './tree-store';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

/** Digits that begin a code below the unit ask for codes; whatever else was typed is part of a name. */
const isCodeBelow = (query: string, unitCode: string): boolean =>
  /^\d+$/.test(query) && query.length > unitCode.length && query.startsWith(unitCode);

const find = ({ documents, unitCode, input }: Call): Promise<readonly UnitDocument[]> => {
  const { query = '', cursor: after = '', limit } = input;
  const store = treeStore(documents);
  const slice = { after, limit: limit + 1 };
  if (query === '') return store.listChildren(unitCode, slice);
  return isCodeBelow(query, unitCode)
    ? store.listByCode(unitCode, query, slice)
    : store.listByName(unitCode, query, slice);
};

/** The units below a unit, those that are over among them, by code. */
export const listUnits = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, unitCode, input } = call;
  const [unit, found] = await Promise.all([unitStore(documents).find(unitCode), find(call)]);
  if (unit === null) throw new AppError('NotFound');
  const { page, nextCursor } = pageOfUnits(found, input.limit);
  const [shown, items] = await Promise.all([
    showUnit(documents, unit, actor.memberships),
    showUnits(documents, page, actor.memberships),
  ]);
  return { unit: shown, items, nextCursor };
};
