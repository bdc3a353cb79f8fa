import { points } from '@shared/contract/points';
import { snapshots } from '@shared/contract/snapshots';
import { staleWords } from '@/api/stale-copy';
import { answer } from '../samples/answer';
import { running, withMoves } from '../samples/points-samples';
import { reminded } from '../samples/home-samples';
import { submitted } from '../samples/snapshots-samples';
import { names, now } from '../samples/village-samples';
import { usual, type PageScenes, type State } from './scene';
import { asGridWorker, asMember, asMemberOfLongName, asNewcomer, asVillager, withProxies } from './who';

const member: State = { answers: asMember };
/** The longest words, on the usual and on the narrowest screen. */
const long: State = { answers: asMemberOfLongName, village: 'long', screens: ['phone', 'small'] };
/** Whether it is told from when the words are, a page may decide. */
const wordsBreak = /[^\p{Script=Han}]/u;

/** Opened again where there is no signal. */
const stale: State = {
  ...{ answers: asMember, isOpenedAgain: true, mood: 'isGone' },
  act: async (page) => {
    const [why = ''] = staleWords({ because: 'noAnswer', cameAt: Date.parse(now) }).split(wordsBreak);
    await page.getByText(why).first().waitFor();
  },
};

const tabs: readonly PageScenes[] = [
  {
    ...{ path: 'pages/home', name: 'home' },
    states: {
      ...{ ...usual(member), long, stale },
      office: {},
      reminded: { answers: [...asMember, ...reminded] },
      acting: { ...member, kept: { 'acting-for': { personId: 'person-7', name: names[6] } } },
    },
  },
  {
    ...{ path: 'pages/snapshots/submit', name: 'submit' },
    states: { full: { ...member, screens: ['phone', 'small'] } },
    without: {
      loading: 'the camera button is there before anything is answered',
      empty: 'a form to fill in is empty to begin with',
      error: 'what it asks for is needed only when one picks a place',
    },
  },
  {
    ...{ path: 'pages/boards', name: 'boards' },
    states: {
      ...{ ...usual(member), long, stale },
      final: { answers: [...asMember, answer(points.getRanking, withMoves)] },
      periods: { ...member, act: (page) => page.locator('.period-button').click() },
      running: {
        answers: [...asMember, answer(points.getRanking, ({ board = 'person' }) => running(board))],
      },
    },
  },
  {
    ...{ path: 'pages/me', name: 'me', isAboutMe: true },
    states: {
      ...usual(),
      empty: { answers: asNewcomer, village: 'empty' },
      ...{ villager: { answers: asVillager }, proxies: { answers: withProxies }, long },
    },
  },
];

const lists: readonly PageScenes[] = [
  {
    ...{ path: 'pages/snapshots/list', name: 'snapshots' },
    states: { ...usual(member), long, stale },
  },
  {
    ...{ path: 'pages/snapshots/detail', name: 'snapshot' },
    states: {
      ...usual({ ...member, params: { snapshotId: 'snapshot-3' } }),
      long: { ...long, params: { snapshotId: 'snapshot-3' } },
      secretary: { params: { snapshotId: 'snapshot-0' }, answers: [answer(snapshots.get, submitted)] },
      gridWorker: {
        params: { snapshotId: 'snapshot-0' },
        answers: [
          ...asGridWorker,
          answer(snapshots.get, { ...submitted, state: 'dispatched', actions: ['start', 'resolve'] }),
        ],
      },
    },
  },
  {
    ...{ path: 'pages/points/entries', name: 'entries' },
    states: { ...usual(member), long },
  },
  {
    ...{ path: 'pages/points/entry', name: 'entry' },
    states: {
      ...usual({ params: { entryId: 'entry-1' } }),
      long: { ...long, params: { entryId: 'entry-1' } },
    },
  },
  {
    ...{ path: 'pages/announcements/list', name: 'announcements' },
    states: { ...usual(member), long, stale },
  },
  {
    ...{ path: 'pages/announcements/detail', name: 'announcement' },
    states: {
      ...usual({ ...member, params: { announcementId: 'notice-0' } }),
      long: { ...long, params: { announcementId: 'notice-0' } },
      office: { params: { announcementId: 'notice-0' } },
    },
  },
  {
    ...{ path: 'pages/check-ins/activities', name: 'activities' },
    states: { ...usual(member), long },
  },
  {
    ...{ path: 'pages/check-ins/submit', name: 'check-in' },
    states: {
      full: member,
      loading: { ...member, mood: 'waits' },
      notMember: { answers: asVillager },
      error: { ...member, mood: 'refuses' },
    },
    without: { empty: 'a code to type is empty to begin with' },
  },
];

/** Pages that everybody in a village opens. */
export const villagersScenes: readonly PageScenes[] = [...tabs, ...lists];
