import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listMembers as contract } from '@shared/contract/people';
import type { ReadCall } from '../_runtime/route';
import { unitStore } from '../_runtime/roster/unit-store';
import { rosterStore } from './roster-store';

/** A page of the village's roster: party members, or everybody. */
export const listMembers = async ({
  villageCode,
  documents,
  input: { scope, query = '', cursor: after = '', limit },
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const [found, grids] = await Promise.all([
    rosterStore(documents).list(
      { villageCode, isMembersOnly: scope === 'members', query },
      { after, limit: limit + 1 },
    ),
    unitStore(documents).listChildren(villageCode),
  ]);
  const gridNames = new Map(grids.map(({ _id, name }) => [_id, name]));
  const page = found.slice(0, limit);
  return {
    items: page.map(({ _id, name, gridCode, partyStatus }) => ({
      personId: _id,
      name,
      gridCode,
      gridName: gridNames.get(gridCode ?? '') ?? null,
      partyStatus,
    })),
    nextCursor: found.length > limit ? (page.at(-1)?.sortKey ?? null) : null,
  };
};
