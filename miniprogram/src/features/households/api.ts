import { useEffect } from 'react';
import { checkIns, people } from '@shared/contract/index';
import { useAnswer, usePages } from '@/api/use-answer';
import { useOutboxWrite } from '@/api/outbox/use-outbox-write';
import { useWrite } from '@/api/use-write';
import { useWideScreen } from '@/platform/wide-screen';

/** All of one liaison come at once: there are twenty at most. */
const allOfLiaison = 100;

export interface HouseholdFilter {
  readonly scope: 'all' | 'uncovered';
  readonly query: string;
  readonly gridCode: string | null;
}

/** A computer has room for more rows, and a phone no memory for them. */
const rowsOnWide = 50;
const rowsOnPhone = 20;

export function useListHouseholds({ scope, query, gridCode }: HouseholdFilter) {
  const limit = useWideScreen() ? rowsOnWide : rowsOnPhone;
  return usePages(people.listHouseholds, {
    ...{ scope, limit },
    ...(query === '' ? {} : { query }),
    ...(gridCode === null ? {} : { gridCode }),
  });
}

/** The households somebody looks after. */
export const useListOfLiaison = (liaisonId: string) =>
  usePages(people.listHouseholds, { liaisonId, limit: allOfLiaison });

/** The caller's own, one page after the other until all are there: a grid may have more than come at once. */
export function useListMine() {
  const answer = usePages(people.listHouseholds, { scope: 'mine', limit: allOfLiaison });
  const { hasMore, isLoading, hasFailed, onMore } = answer.more;
  const goesOn = hasMore && !isLoading && !hasFailed;
  useEffect(() => {
    if (goesOn) onMore();
  }, [goesOn, onMore]);
  return answer;
}

export const useListLiaisons = () => useAnswer(people.listLiaisons, {});

export const useListGrids = () => useAnswer(people.listGrids, {});

export const useListMembers = (query: string) =>
  usePages(people.listMembers, { scope: 'members', ...(query === '' ? {} : { query }) });

export const useGetHousehold = (householdId: string) => useAnswer(people.getHousehold, { householdId });

const outdated = [
  people.listHouseholds,
  people.listLiaisons,
  people.getHousehold,
  people.getPerson,
  people.listPeople,
  people.getMe,
] as const;

export const useSubmitLiaison = () => useWrite(people.submitLiaison, { changes: outdated });

export const useSubmitHousehold = () => useWrite(people.submitHousehold, { changes: outdated });

export const useListVisits = (householdId: string) => usePages(checkIns.listVisits, { householdId });

export const useSubmitVisit = () =>
  useOutboxWrite(checkIns.submitVisit, {
    changes: [...outdated, checkIns.listVisits],
    photoField: 'photos',
  });
