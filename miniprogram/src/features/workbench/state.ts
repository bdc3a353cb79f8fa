import type { getWorkbench } from '@shared/contract/home';
import type { OutputOf } from '@shared/contract/method';
import type { SnapshotState } from '@shared/domain/snapshot-workflow';
import type { RouteName, RouteParams } from '@/routes';

export type Workbench = OutputOf<typeof getWorkbench>;

/** What somebody came to the workbench for: to run the village, to mend in a grid, or to look after both. */
export interface WorkbenchRights {
  /** The secretary: publishes, opens, records, dispatches. */
  readonly canRun: boolean;
  /** A grid worker: takes what is dispatched. */
  readonly canMend: boolean;
  /** Reads every snapshot, not only those shown to the village, and the whole roster. */
  readonly canReadAll: boolean;
  /** A liaison: calls on the own households. */
  readonly canVisit: boolean;
  /** Looks after those who run the village: says so to what the checks have found. */
  readonly canOversee: boolean;
  /** Looks after several villages: sees how far their months are closed. */
  readonly canCompare: boolean;
}

/* Snapshots by where they stand. */

export const snapshotGroups = ['todo', 'inWork', 'done', 'all'] as const;
export type SnapshotGroup = (typeof snapshotGroups)[number];

/** The states of the groups that go by state. */
export const statesOf = {
  inWork: ['accepted', 'dispatched', 'inProgress', 'reopened'],
  done: ['resolved', 'closed'],
} as const satisfies Partial<Record<SnapshotGroup, readonly SnapshotState[]>>;

/** Nothing waits for those who only look. */
export const groupsFor = ({ canRun, canMend }: WorkbenchRights): readonly SnapshotGroup[] =>
  snapshotGroups.filter((group) => group !== 'todo' || canRun || canMend);

/* What waits. */

/** How many snapshots wait for this person: everybody's counts come along, but a grid worker accepts nothing. */
export const snapshotsWaitingFor = (workbench: Workbench, { canRun, canMend }: WorkbenchRights): number =>
  (canRun ? workbench.snapshotsToAccept + workbench.snapshotsToDispatch : 0) +
  (canMend ? workbench.snapshotsOfMyGrid : 0);

/** Who asks to be taken up, and what people want put right. */
const requestsPending = ({ joinRequestsPending, correctionsPending }: Workbench): number =>
  joinRequestsPending + correctionsPending;

/** Requests that this person answers. */
export const requestsWaitingFor = (workbench: Workbench, { canRun }: WorkbenchRights): number =>
  canRun ? requestsPending(workbench) : 0;

/** 申报 and 异议 that this person answers. */
export const claimsWaitingFor = ({ claimsWaiting }: Workbench, { canRun }: WorkbenchRights): number =>
  canRun ? claimsWaiting : 0;
export const objectionsWaitingFor = (
  { objectionsWaiting }: Workbench,
  { canRun }: WorkbenchRights,
): number => (canRun ? objectionsWaiting : 0);

/** What the checks have found and this person is to look at. */
export const findingsWaitingFor = ({ findingsOpen }: Workbench, { canOversee }: WorkbenchRights): number =>
  canOversee ? findingsOpen : 0;

/** Everything that waits for this person. */
export const waitingFor = (workbench: Workbench, rights: WorkbenchRights): number =>
  [
    ...[snapshotsWaitingFor, requestsWaitingFor],
    ...[claimsWaitingFor, objectionsWaitingFor, findingsWaitingFor],
  ].reduce((sum, waiting) => sum + waiting(workbench, rights), 0);

export type CountKey =
  | 'toAccept'
  | 'toDispatch'
  | 'claims'
  | 'objections'
  | 'requests'
  | 'findings'
  | 'inWork'
  | 'ofMyGrid'
  | 'openActivities'
  | 'entries';

export interface Count {
  readonly key: CountKey;
  readonly count: number;
  /** Whether it waits for this person; the others only inform. */
  readonly isWaiting: boolean;
  readonly route: RouteName;
  readonly params: RouteParams;
}

/** The page of requests opens where something waits. */
const requestParams = ({ joinRequestsPending, correctionsPending }: Workbench): RouteParams =>
  joinRequestsPending === 0 && correctionsPending > 0 ? { kind: 'corrections' } : {};

/** What of the points waits for an answer. */
const pointsCounts = (workbench: Workbench, isWaiting: boolean): readonly Count[] => {
  const params = isWaiting ? { scope: 'todo' } : { scope: 'village' };
  return [
    { key: 'claims', count: workbench.claimsWaiting, isWaiting, route: 'claims', params },
    { key: 'objections', count: workbench.objectionsWaiting, isWaiting, route: 'objections', params },
  ];
};

/** As many as fill three rows of a phone. */
const countsMax = 6;

/** A few counts, what waits for this person first. */
export const countsFor = (
  workbench: Workbench,
  { canRun, canMend, canReadAll, canOversee }: WorkbenchRights,
) => {
  const { snapshotsToAccept, snapshotsToDispatch, snapshotsInWork, snapshotsOfMyGrid } = workbench;
  const todo = { route: 'snapshots', params: { scope: 'todo' } } as const;
  const look = { route: 'snapshots', params: { scope: canReadAll ? 'all' : 'public' } } as const;
  const toRun = { isWaiting: canRun, ...(canRun ? todo : look) };
  const counts: readonly Count[] = [
    ...(canMend ? [{ key: 'ofMyGrid', count: snapshotsOfMyGrid, isWaiting: true, ...todo } as const] : []),
    ...(canOversee
      ? [
          {
            key: 'findings',
            count: workbench.findingsOpen,
            isWaiting: true,
            route: 'findings',
            params: {},
          } as const,
        ]
      : []),
    ...(canReadAll
      ? [
          { key: 'toAccept', count: snapshotsToAccept, ...toRun } as const,
          { key: 'toDispatch', count: snapshotsToDispatch, ...toRun } as const,
          ...pointsCounts(workbench, canRun),
          {
            key: 'requests',
            count: requestsPending(workbench),
            isWaiting: canRun,
            route: 'requests',
            params: requestParams(workbench),
          } as const,
        ]
      : []),
    { key: 'inWork', count: snapshotsInWork, isWaiting: false, ...look },
    {
      key: 'openActivities',
      count: workbench.openActivities,
      isWaiting: false,
      route: 'activities',
      params: {},
    },
    { key: 'entries', count: workbench.entriesThisMonth, isWaiting: false, route: 'boards', params: {} },
  ];
  return counts.slice(0, countsMax);
};

export type TaskKey =
  | 'publish'
  | 'openActivity'
  | 'post'
  | 'todo'
  | 'roster'
  | 'people'
  | 'households'
  | 'visits'
  | 'snapshots'
  | 'activities'
  | 'announcements'
  | 'boards';

export interface Task {
  readonly key: TaskKey;
  readonly route: RouteName;
  readonly params: RouteParams;
}

/** What is done often: an office that writes sees what it writes, the others what they look at. */
export const tasksFor = ({ canRun, canMend, canReadAll, canVisit }: WorkbenchRights): readonly Task[] => {
  const look: readonly Task[] = [
    { key: 'snapshots', route: 'snapshots', params: { scope: canReadAll ? 'all' : 'public' } },
    { key: 'activities', route: 'activities', params: {} },
  ];
  const todo: Task = { key: 'todo', route: 'snapshots', params: { scope: 'todo' } };
  const visits: readonly Task[] =
    canVisit && !canReadAll ? [{ key: 'visits', route: 'households', params: {} }] : [];
  const ofRoster: readonly Task[] = [
    { key: 'people', route: 'people', params: {} },
    { key: 'households', route: 'households', params: {} },
  ];
  if (canRun) {
    return [
      { key: 'publish', route: 'publishAnnouncement', params: {} },
      { key: 'openActivity', route: 'openActivity', params: {} },
      { key: 'post', route: 'postPoints', params: {} },
      todo,
      ...ofRoster,
      { key: 'roster', route: 'activities', params: {} },
      { key: 'activities', route: 'activities', params: {} },
    ];
  }
  if (canMend) return [todo, ...visits, ...look];
  return [
    ...visits,
    ...look,
    ...(canReadAll ? ofRoster : []),
    { key: 'announcements', route: 'announcements', params: {} },
    { key: 'boards', route: 'boards', params: {} },
  ];
};
