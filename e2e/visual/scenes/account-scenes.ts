import { accounts } from '@shared/contract/accounts';
import { answer } from '../samples/answer';
import { joinRequest, rejectedRequest } from '../samples/accounts-samples';
import { county, names, now, township, village } from '../samples/village-samples';
import { usual, type PageScenes, type State } from './scene';
import { asMember, asMemberOfLongName } from './who';

const member: State = { answers: asMember };
const long: State = { answers: asMemberOfLongName, village: 'long' };

/** The way in has come this far; a draft is its person's own. */
const onTheWayIn = (draft: Readonly<Record<string, unknown>> = {}): State => ({
  kept: { 'draft:person-1/join': draft },
});

const proved = {
  phoneProof: 'proof-of-a-phone-number',
  provedAtMs: Date.parse(now),
  maskedPhone: '139****7001',
};

const candidates = [0, 3].map((index) => ({
  ...{
    personId: `person-${index + 1}`,
    maskedName: `${names[index]!.slice(0, 1)}**`,
    villageName: village.name,
  },
}));

const toVillage = [county, township].map(({ code, name }) => ({ unitCode: code, name }));

const entrances: readonly PageScenes[] = [
  {
    ...{ path: 'pages/sign-in', name: 'sign-in' },
    states: {
      full: { kept: null, screens: ['phone', 'small', 'computer'] },
      loading: { kept: null, mood: 'waits' },
      error: { kept: null, mood: 'refuses' },
    },
    without: { empty: 'there is always a code to show' },
  },
  {
    ...{ path: 'pages/account/join', name: 'join' },
    states: {
      full: onTheWayIn(),
      loading: { ...onTheWayIn(), mood: 'waits' },
      error: { ...onTheWayIn(), mood: 'refuses' },
      declined: onTheWayIn({ step: 'declined' }),
      phone: onTheWayIn({ step: 'phone' }),
      choose: onTheWayIn({ ...proved, step: 'choose', candidates }),
      place: onTheWayIn({ ...proved, step: 'place' }),
      village: onTheWayIn({ ...proved, step: 'place', path: toVillage }),
      form: onTheWayIn({ ...proved, step: 'form', village: { unitCode: village.code, name: village.name } }),
      pending: { answers: [answer(accounts.getJoinRequest, { isBound: false, request: joinRequest })] },
      rejected: { answers: [answer(accounts.getJoinRequest, { isBound: false, request: rejectedRequest })] },
    },
    without: { empty: 'whoever has asked for nothing yet reads the notice first' },
  },
  {
    ...{ path: 'pages/account/confirm-sign-in', name: 'confirm-sign-in' },
    states: { full: member },
    without: {
      loading: 'it asks when a code has been typed',
      empty: 'a code to type is empty to begin with',
      error: 'it asks when a code has been typed',
    },
  },
];

/** Coming in, and what one can do about oneself. */
export const accountScenes: readonly PageScenes[] = [
  ...entrances,
  { ...{ path: 'pages/account/devices', name: 'devices' }, states: { ...usual(member), long } },
  { ...{ path: 'pages/account/privacy', name: 'privacy' }, states: { ...usual(member), long } },
  { ...{ path: 'pages/account/household', name: 'household' }, states: { ...usual(member), long } },
  {
    ...{ path: 'pages/account/correct', name: 'correct', isAboutMe: true },
    states: usual({ ...member, params: { field: 'phone' } }),
  },
  {
    ...{ path: 'pages/account/leave', name: 'leave' },
    states: { full: member },
    without: { loading: 'it asks nothing', empty: 'it asks nothing', error: 'it asks nothing' },
  },
  {
    ...{ path: 'pages/account/farewell', name: 'farewell' },
    states: { full: { params: { on: '2026-12-01' } } },
    without: { loading: 'it asks nothing', empty: 'it asks nothing', error: 'it asks nothing' },
  },
];
