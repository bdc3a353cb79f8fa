import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listHouseholds as contract } from '@shared/contract/people';
import type { ReadCall } from '../_runtime/route';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import { unitStore } from '../_runtime/roster/unit-store';
import { hasText, isAbove } from '../_runtime/matchers';

export const listHouseholds = async ({
  villageCode,
  documents,
  input: { query = '', cursor: after = '', limit },
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const [found, grids] = await Promise.all([
    documents.find<HouseholdDocument>('households', {
      where: {
        villageCode,
        ...(query === '' ? {} : { name: hasText(query) }),
        ...(after === '' ? {} : { number: isAbove(Number(after)) }),
      },
      order: [['number', 'asc']],
      limit: limit + 1,
    }),
    unitStore(documents).listChildren(villageCode),
  ]);
  const gridNames = new Map(grids.map(({ _id, name }) => [_id, name]));
  const page = found.slice(0, limit);
  return {
    items: page.map(({ _id, name, gridCode, number, liaisonId, liaisonName, lastVisitOn }) => ({
      number,
      liaison: liaisonId === null ? null : { personId: liaisonId, name: liaisonName },
      lastVisitOn,
      householdId: _id,
      name,
      gridCode,
      gridName: gridNames.get(gridCode ?? '') ?? null,
    })),
    nextCursor: found.length > limit ? String(page.at(-1)?.number ?? '') : null,
  };
};
