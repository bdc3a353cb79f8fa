import { home } from '@shared/contract/home';
import type { OutputOf } from '@shared/contract/method';
import { answer } from './answer';
import { openActivity } from './check-ins-samples';
import { notices } from './announcements-samples';
import { resolvedSummary } from './snapshots-samples';
import { longTitle, longWords, village } from './village-samples';

type Home = OutputOf<typeof home.get>;

const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];

const aHome: Home = {
  ...{ villageCode: village.code, villageName: village.name, stars: 4 },
  announcements: notices.slice(0, 3),
  activity: openActivity,
  points: {
    ...{ month: '2026-11', scoreTenths: 325 },
    published: { month: '2026-10', rank: 7, change: 2, isInPublicity: true },
    trend: months.map((month, index) => ({ month, scoreTenths: [180, 240, 210, 365, 410, 325][index]! })),
  },
  reminder: null,
  toConfirm: [resolvedSummary],
};

/** Reminded of a month without an entry. */
export const reminded = [
  answer(home.get, {
    ...{ ...aHome, activity: null, toConfirm: [], reminder: { month: '2026-11' } },
    points: {
      month: '2026-11',
      scoreTenths: 0,
      published: null,
      trend: [{ month: '2026-11', scoreTenths: 0 }],
    },
  }),
];

const workbench: OutputOf<typeof home.getWorkbench> = {
  ...{ villageCode: village.code, villageName: village.name, snapshotsToAccept: 4, snapshotsToDispatch: 2 },
  ...{ snapshotsInWork: 7, snapshotsOfMyGrid: 1, openActivities: 1, joinRequestsPending: 2 },
  ...{ correctionsPending: 1, entriesThisMonth: 312, memberCount: 90 },
  ...{ claimsWaiting: 3, objectionsWaiting: 1, findingsOpen: 3, scoreDifferences: 1 },
};

export const homeAnswers = [answer(home.get, aHome), answer(home.getWorkbench, workbench)];

export const nothingAtHome = [
  answer(home.get, {
    ...{ ...aHome, stars: null, announcements: [], activity: null, toConfirm: [] },
    points: { month: '2026-11', scoreTenths: 0, published: null, trend: [] },
  }),
  answer(home.getWorkbench, {
    ...{
      ...workbench,
      snapshotsToAccept: 0,
      snapshotsToDispatch: 0,
      snapshotsInWork: 0,
      snapshotsOfMyGrid: 0,
    },
    ...{
      openActivities: 0,
      joinRequestsPending: 0,
      correctionsPending: 0,
      entriesThisMonth: 0,
      memberCount: 0,
      claimsWaiting: 0,
      objectionsWaiting: 0,
      findingsOpen: 0,
      scoreDifferences: 0,
    },
  }),
];

export const homeAtLength = [
  answer(home.get, {
    ...aHome,
    villageName: longTitle.slice(0, 30),
    announcements: notices.slice(0, 3).map((one) => ({ ...one, title: longTitle })),
    activity: { ...openActivity, title: longTitle.slice(0, 40), place: longTitle },
    points: {
      ...aHome.points,
      scoreTenths: 123_456,
      published: { ...aHome.points.published!, rank: 1_862, change: -940 },
    },
    toConfirm: [{ ...resolvedSummary, text: longWords.slice(0, 300) }],
  }),
  answer(home.getWorkbench, {
    ...{
      ...workbench,
      villageName: longTitle.slice(0, 30),
      snapshotsToAccept: 1_204,
      entriesThisMonth: 48_211,
    },
  }),
];
