import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get as getHome, getWorkbench } from '@shared/contract/home';
import { checkIns, people, points } from '@shared/contract/index';
import type { Method, OutputOf } from '@shared/contract/method';
import { call } from '@/api/client';
import { useOutboxWrite } from '@/api/outbox/use-outbox-write';
import { answerKey, useAnswer, usePages } from '@/api/use-answer';
import { codeRefreshMs } from './state';

export type ShownCode = OutputOf<typeof checkIns.getCode>;

const listMax = 100;

/** Activities of the village, newest first. */
export const useListActivities = () => usePages(checkIns.listActivities, {});

/** Who has checked in to an activity, latest first. */
export const useListCheckIns = (activityId: string) =>
  usePages(checkIns.listCheckIns, { activityId, limit: listMax });

/** The party members of the village, for the roster. */
export const useListMembers = () => usePages(people.listMembers, { scope: 'members', limit: listMax });

/** The rule book, for what an activity scores by. */
export const useListRules = () => useAnswer(points.listRules, {});

/**
 * The code to show now. Asked again when the next code takes over and often enough in between that the count of those
 * who have checked in moves while people queue; after a failure too, so that a screen left alone mends itself.
 */
export function useGetCode(activityId: string): UseQueryResult<ShownCode> {
  const input = { activityId };
  return useQuery<ShownCode>({
    queryKey: answerKey(checkIns.getCode, input),
    queryFn: () => call(checkIns.getCode, input),
    refetchInterval: ({ state }) => codeRefreshMs(state.data?.turnsAt ?? null, Date.now()),
    retry: false,
  });
}

/** Whatever shows a check-in, an activity or the points it earned. */
const changes: readonly Method[] = [
  checkIns.listActivities,
  checkIns.listCheckIns,
  checkIns.getCode,
  points.listEntries,
  points.getRanking,
  getHome,
  getWorkbench,
];

export const useOpenActivity = () => useOutboxWrite(checkIns.openActivity, { changes });

export const useSubmitCheckIn = () => useOutboxWrite(checkIns.submit, { changes });

export const useSubmitRoster = () => useOutboxWrite(checkIns.submitRoster, { changes });
