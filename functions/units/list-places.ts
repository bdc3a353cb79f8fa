import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listPlaces as contract } from '@shared/contract/units';
import { limitAttempts } from '../_runtime/limit-attempts';
import type { VisitorReadCall } from '../_runtime/route';
import { pageOfUnits } from './show-units';
import { treeStore } from './tree-store';

/** Enough for everybody of a village behind one address, far too little to read a county out. */
const limit = { what: 'listPlaces', max: 300, windowSeconds: 600 } as const;

/** The places at work below a place, or the counties. The names of places are public; that is all there is to see. */
export const listPlaces = async ({
  documents,
  input,
  now,
  source,
}: VisitorReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  await limitAttempts({ ...limit, by: source.address }, now);
  const store = treeStore(documents);
  const slice = { after: input.cursor ?? '', limit: input.limit + 1 };
  const found =
    input.parentCode === undefined
      ? await store.listCounties(slice)
      : await store.listActiveChildren(input.parentCode, slice);
  const { page, nextCursor } = pageOfUnits(found, input.limit);
  const counts = await store.countChildren(page.map(({ _id }) => _id));
  return {
    items: page.map(({ _id: unitCode, name, level, isJoined }) => ({
      ...{ unitCode, name, level, isJoined, hasChildren: counts.has(unitCode) },
    })),
    nextCursor,
  };
};
