import { dateOf } from '@shared/domain/calendar';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listGrids as contract } from '@shared/contract/people';
import { isActive } from '@shared/domain/roles';
import type { ReadCall } from '../_runtime/route';
import { unitStore } from '../_runtime/roster/unit-store';
import { rosterStore } from './roster-store';

/** The grids of a village, each with those who work in it. */
export const listGrids = async ({
  villageCode,
  documents,
  now,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const [grids, people] = await Promise.all([
    unitStore(documents).listChildren(villageCode),
    rosterStore(documents).listInGridRoles(villageCode),
  ]);
  const today = dateOf(now);
  return {
    items: grids.map(({ _id: gridCode, name }) => ({
      gridCode,
      name,
      gridWorkers: people
        .filter(
          ({ state, memberships }) =>
            state === 'active' &&
            memberships.some(
              (held) => held.role === 'gridWorker' && held.unitCode === gridCode && isActive(held, today),
            ),
        )
        .map((person) => ({ personId: person._id, name: person.name })),
    })),
  };
};
