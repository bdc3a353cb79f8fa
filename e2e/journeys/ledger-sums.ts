import { people, points } from '@shared/contract/index';
import type { ApiClient } from '../../tools/local-runtime/api-client';
import { wholeList } from '../durability/whole-list';
import type { BoardLine } from '../people/board';

/**
 * The board of a month as anybody could make it from the ledger with a pencil: every entry added up by person, and before
 * whom as many stand as have more points. It shares no code with the function that publishes.
 */
export async function boardFromLedger(client: ApiClient, month: string): Promise<readonly BoardLine[]> {
  const [members, entries] = await Promise.all([
    wholeList((page) => client.call(people.listMembers, { ...page, scope: 'members' })),
    wholeList((page) => client.call(points.listEntries, { ...page, scope: 'village', month })),
  ]);
  const sums = new Map(members.map(({ personId }) => [personId, 0]));
  for (const { subject, deltaTenths } of entries) {
    const sum = sums.get(subject.id);
    if (subject.kind === 'person' && sum !== undefined) sums.set(subject.id, sum + deltaTenths);
  }
  const all = [...sums.values()];
  return members
    .map(({ personId, name }) => ({ personId, name, sum: sums.get(personId) ?? 0 }))
    .toSorted((one, other) => other.sum - one.sum || (one.personId < other.personId ? -1 : 1))
    .map(({ name, sum }) => ({
      rank: 1 + all.filter((more) => more > sum).length,
      name,
      score: (sum / 10).toFixed(1),
    }));
}
