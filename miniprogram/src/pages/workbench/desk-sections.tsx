import type { ReactNode } from 'react';
import type { Me } from '@/api/use-me';
import { ActivityList } from '@/features/check-ins/activity-list';
import { activityRightsOf } from '@/features/check-ins/activity-rights';
import { HouseholdsView } from '@/features/households/households-view';
import { ReportEntries } from '@/features/reports/report-entries';
import { RosterView } from '@/features/roster/roster-view';
import { WallEntries } from '@/features/wall/wall-entries';
import { copy as workbenchCopy } from '@/features/workbench/copy';
import { organisationRightsOf, workbenchRightsOf } from '@/features/workbench/rights';
import { organisationFor, organisationKeys } from '@/features/workbench/links';
import {
  claimsWaitingFor,
  findingsWaitingFor,
  objectionsWaitingFor,
  requestsWaitingFor,
  snapshotsWaitingFor,
  type Workbench,
  type WorkbenchRights,
} from '@/features/workbench/state';
import { AnnouncementsDesk } from './announcements-desk';
import { copy } from './copy';
import { DeskHead } from './desk-head';
import { EntriesDesk } from './entries-desk';
import { OrganisationDesk } from './organisation-desk';
import { ApplicantsDesk, ClaimsDesk, FindingsDesk, ObjectionsDesk } from './points-desk';
import { SnapshotsDesk } from './snapshots-desk';

/** Who sits at the desk, and what waits there. */
export interface DeskContext {
  readonly me: Me;
  readonly rights: WorkbenchRights;
  readonly workbench: Workbench;
}

export interface DeskSection {
  readonly key: string;
  readonly word: string;
  /** Left out: for everybody who has a workbench. */
  readonly isFor?: (context: DeskContext) => boolean;
  /** What waits there. */
  readonly countOf?: (context: DeskContext) => number;
  readonly content: (context: DeskContext) => ReactNode;
}

const words = copy.sections;

/** What comes in every day. */
const everyday: readonly DeskSection[] = [
  {
    key: 'snapshots',
    word: words.snapshots,
    countOf: ({ workbench, rights }) => snapshotsWaitingFor(workbench, rights),
    content: ({ rights }) => <SnapshotsDesk rights={rights} />,
  },
  {
    key: 'activities',
    word: words.activities,
    content: ({ me, rights }) => (
      <>
        <DeskHead
          title={words.activities}
          action={rights.canRun ? { word: copy.openOne, route: 'openActivity' } : undefined}
        />
        <ActivityList rights={activityRightsOf(me)} />
      </>
    ),
  },
  {
    key: 'announcements',
    word: words.announcements,
    content: ({ rights }) => <AnnouncementsDesk canPublish={rights.canRun} />,
  },
];

/** Points, from the single entry to the board on the wall. */
const points: readonly DeskSection[] = [
  {
    key: 'entries',
    word: words.entries,
    content: ({ rights }) => <EntriesDesk canPost={rights.canRun} />,
  },
  {
    key: 'claims',
    word: workbenchCopy.points.claims,
    isFor: ({ rights }) => rights.canReadAll,
    countOf: ({ workbench, rights }) => claimsWaitingFor(workbench, rights),
    content: ({ me, rights }) => <ClaimsDesk me={me} canRun={rights.canRun} />,
  },
  {
    key: 'objections',
    word: workbenchCopy.points.objections,
    countOf: ({ workbench, rights }) => objectionsWaitingFor(workbench, rights),
    content: ({ me }) => <ObjectionsDesk me={me} />,
  },
  {
    key: 'findings',
    word: workbenchCopy.points.findings,
    isFor: ({ rights }) => rights.canReadAll,
    countOf: ({ workbench, rights }) => findingsWaitingFor(workbench, rights),
    content: ({ me }) => <FindingsDesk me={me} />,
  },
  {
    key: 'applicants',
    word: workbenchCopy.points.applicants,
    isFor: ({ rights }) => rights.canReadAll,
    content: ({ me }) => <ApplicantsDesk me={me} />,
  },
  {
    key: 'wall',
    word: words.wall,
    content: ({ me }) => (
      <>
        <DeskHead title={words.wall} />
        <WallEntries />
        <ReportEntries me={me} />
      </>
    ),
  },
];

/** Who lives in the village. */
const people: readonly DeskSection[] = [
  {
    key: 'people',
    word: words.people,
    isFor: ({ rights }) => rights.canReadAll,
    content: ({ me }) => (
      <>
        <DeskHead title={words.people} />
        <RosterView me={me} />
      </>
    ),
  },
  {
    key: 'households',
    word: words.households,
    isFor: ({ rights }) => rights.canReadAll || rights.canVisit,
    content: ({ me }) => (
      <>
        <DeskHead title={words.households} />
        <HouseholdsView me={me} />
      </>
    ),
  },
];

const organisation: readonly DeskSection[] = organisationKeys.map((key) => ({
  key,
  word: workbenchCopy.organisation[key],
  isFor: ({ me }) => organisationFor(organisationRightsOf(me)).includes(key),
  ...(key === 'requests' && {
    countOf: ({ workbench, rights }: DeskContext) => requestsWaitingFor(workbench, rights),
  }),
  content: ({ me }) => <OrganisationDesk section={key} me={me} />,
}));

export const deskContextOf = (me: Me, workbench: Workbench): DeskContext => ({
  me,
  workbench,
  rights: workbenchRightsOf(me),
});

/** The sections this person works in, in the order of the side, as they stand together there. */
export const sectionsFor = (context: DeskContext): readonly (readonly DeskSection[])[] =>
  [everyday, points, people, organisation]
    .map((sections) => sections.filter(({ isFor }) => isFor === undefined || isFor(context)))
    .filter((sections) => sections.length > 0);
