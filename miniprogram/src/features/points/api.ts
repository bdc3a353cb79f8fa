import { list as listApplicants } from '@shared/contract/applicants';
import { get as getHome } from '@shared/contract/home';
import { checkIns, people, points } from '@shared/contract/index';
import type { OutputOf } from '@shared/contract/method';
import type { RankingBoard, Subject } from '@shared/domain/points-words';
import { useAnswer, usePages } from '@/api/use-answer';
import type { Period } from './period';

/** A board of a month or a year; without either the newest published one. */
export const useGetRanking = (board: RankingBoard, period: Period) =>
  useAnswer(points.getRanking, { board, ...period });

/** Entries of a subject (my own when null), of one month or of all time. */
export const useListEntries = (subject: Subject | null, month: string | null) =>
  usePages(points.listEntries, {
    ...(subject !== null && { subject }),
    ...(month !== null && { month }),
  });

export type MyPoints = OutputOf<typeof getHome>['points'];

/** My months, as the first page has asked for them; nothing is asked unless they are wanted. */
export const useMyPoints = (isWanted: boolean): MyPoints | undefined =>
  useAnswer(getHome, {}, { isEnabled: isWanted }).data?.points;

/** Entries of the whole village, newest first: what the office recorded lately. */
export const useListVillageEntries = () => usePages(points.listEntries, { scope: 'village' });

export const useGetEntry = (entryId: string) => useAnswer(points.getEntry, { entryId });

export const useListRules = () => useAnswer(points.listRules, {});

export const useListPeople = (query: string) =>
  usePages(people.listMembers, { scope: 'everybody', limit: 30, ...(query !== '' && { query }) });

/** All of the village, or only those that I look after. */
export const useListHouseholds = (query: string, scope: 'all' | 'mine') =>
  usePages(people.listHouseholds, { limit: 30, scope, ...(query !== '' && { query }) });

/** Activities of the village, newest first. */
export const useListActivities = () => usePages(checkIns.listActivities, {});

/** Who has checked in to an activity. */
export const useListCheckIns = (activityId: string) =>
  usePages(checkIns.listCheckIns, { activityId, limit: 100 });

export const useListGrids = () => useAnswer(people.listGrids, {});

export const useListApplicants = () => usePages(listApplicants, { limit: 50 });
