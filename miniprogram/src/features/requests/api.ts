import { home, people, privacy } from '@shared/contract/index';
import type { requestStates } from '@shared/contract/people';
import { useAnswer, usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';

export type RequestState = (typeof requestStates)[number];

/** What an answer changes beside the request itself. */
const outdated = [
  people.listPeople,
  people.getPerson,
  people.listMembers,
  people.listHouseholds,
  home.getWorkbench,
] as const;

/** How many of each kind wait. */
export const useCountPending = () => useAnswer(home.getWorkbench, {});

export const useListJoinRequests = (state: RequestState) => usePages(people.listJoinRequests, { state });

export const useListCorrections = (state: RequestState) => usePages(privacy.listCorrections, { state });

export const useListGrids = () => useAnswer(people.listGrids, {});

/** What the roster says of somebody now. */
export const useGetPerson = (personId: string) => useAnswer(people.getPerson, { personId });

export const useDecideJoinRequest = (joinRequestId: string) =>
  useWrite(people.decideJoinRequest, {
    name: `join-request:${joinRequestId}`,
    changes: [people.listJoinRequests, ...outdated],
  });

export const useDecideCorrection = (correctionId: string) =>
  useWrite(privacy.decideCorrection, {
    name: `correction:${correctionId}`,
    changes: [privacy.listCorrections, ...outdated],
  });
