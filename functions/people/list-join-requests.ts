import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listJoinRequests as contract } from '@shared/contract/people';
import { joinRequestStore, showJoinRequest } from '../_runtime/roster/join-request';
import { unitStore } from '../_runtime/roster/unit-store';
import type { ReadCall } from '../_runtime/route';
import { candidateStore } from './candidate-store';
import { showRosterPeople } from './show-person';

/** Who asks to be taken up, newest first; while it is not decided, with those it could be. */
export const listJoinRequests = async ({
  documents,
  villageCode,
  input,
  now,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const [page, names] = await Promise.all([
    joinRequestStore(documents).listOfVillage(villageCode, input.state, input),
    unitStore(documents).namesOf([villageCode]),
  ]);
  const pending = page.items.filter(({ state }) => state === 'pending');
  const candidates = await candidateStore(documents, villageCode).listFor(pending);
  const shown = await showRosterPeople(documents, [...candidates.values()].flat(), now);
  const byId = new Map(shown.map((person) => [person.personId, person]));
  return {
    items: page.items.map((request) => ({
      ...showJoinRequest(request, names.get(villageCode) ?? ''),
      candidates: (candidates.get(request._id) ?? []).flatMap(({ _id }) => byId.get(_id) ?? []),
    })),
    nextCursor: page.nextCursor,
  };
};
