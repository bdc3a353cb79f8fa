import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listHouseholds as contract } from '@shared/contract/people';
import type { ReadCall } from '../_runtime/route';
import { householdStore } from './household-store';
import { unitStore } from './unit-store';

export const listHouseholds = async ({
  villageCode,
  documents,
  input: { query = '', cursor: after = '', limit },
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const [found, grids] = await Promise.all([
    householdStore(documents).list(villageCode, { query, after, limit: limit + 1 }),
    unitStore(documents).listGrids(villageCode),
  ]);
  const gridNames = new Map(grids.map(({ _id, name }) => [_id, name]));
  const page = found.slice(0, limit);
  return {
    items: page.map(({ _id, name, gridCode }) => ({
      householdId: _id,
      name,
      gridCode,
      gridName: gridNames.get(gridCode) ?? gridCode,
    })),
    nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
  };
};
