import { points } from '@shared/contract/points';
import { answer } from '../samples/answer';
import { withMoves } from '../samples/points-samples';
import { usual, type PageScenes, type State } from './scene';
import { asMember, asMemberOfLongName } from './who';

const member: State = { answers: asMember };
const narrow: State = { village: 'long', screens: ['phone', 'small'] };

/** Points that wait for a second person, applicants' files, and what stands beside a board. */
export const claimsScenes: readonly PageScenes[] = [
  {
    ...{ path: 'pages/claims/list', name: 'claims' },
    states: {
      ...usual({ ...member, params: { scope: 'mine' } }),
      todo: { params: { scope: 'todo' }, screens: ['phone', 'computer'] },
      chosen: {
        params: { scope: 'todo' },
        act: (page) => page.getByRole('checkbox').first().click(),
      },
      long: { ...narrow, params: { scope: 'todo' } },
    },
  },
  {
    ...{ path: 'pages/claims/submit', name: 'submit-claim' },
    states: {
      ...usual(member),
      long: { ...narrow, answers: asMemberOfLongName },
    },
  },
  {
    ...{ path: 'pages/claims/batch', name: 'batch' },
    states: {
      ...usual(),
      chosen: { act: (page) => page.getByRole('checkbox').nth(1).click(), screens: ['phone', 'computer'] },
      long: narrow,
    },
  },
  {
    ...{ path: 'pages/applicants/list', name: 'applicants' },
    states: { ...usual(), long: narrow },
  },
  {
    ...{ path: 'pages/applicants/file', name: 'applicant' },
    states: {
      ...usual({ params: { personId: 'person-2' } }),
      long: { ...narrow, params: { personId: 'person-2' } },
    },
  },
  {
    ...{ path: 'pages/points/board-moves', name: 'board-moves' },
    states: {
      ...usual({ ...member, params: { board: 'person', period: '2026-10' } }),
      full: { ...member, answers: [...asMember, answer(points.getRanking, withMoves)] },
    },
  },
];
