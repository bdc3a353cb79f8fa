import { copy as findingsCopy } from '@/features/findings/copy';
import { sheets } from '@shared/contract/sheets';
import { answer } from '../samples/answer';
import { anImport } from '../samples/sheets-samples';
import { names, township } from '../samples/village-samples';
import { usual, type PageScenes, type State } from './scene';
import { deskScenes } from './desk-scenes';
import { asLiaison, asSupervisor, asTownshipOfficer } from './who';

/** Offices are at work on phones and at the computer of the village. */
const wide = (state: State = {}) => {
  const states = usual(state);
  return {
    ...states,
    full: { ...state, screens: ['phone', 'computer'] },
    empty: { ...states.empty, screens: ['phone', 'computer'] },
    long: { ...state, village: 'long', screens: ['phone', 'computer'] },
  } as const satisfies Readonly<Record<string, State>>;
};

/** A form to be filled in: it asks for what can be chosen. */
const form = {
  loading: 'a form is there before what can be chosen in it',
  empty: 'a form is empty to begin with',
  error: 'what can be chosen is asked for when somebody chooses',
} as const;

const ofVillage: readonly PageScenes[] = [
  {
    ...{ path: 'pages/announcements/publish', name: 'publish' },
    states: { full: { screens: ['phone', 'computer'] } },
    without: form,
  },
  {
    ...{ path: 'pages/check-ins/open-activity', name: 'open-activity' },
    states: { full: { screens: ['phone', 'computer'] } },
    without: form,
  },
  {
    ...{ path: 'pages/check-ins/show-code', name: 'show-code' },
    states: {
      ...usual({ params: { activityId: 'activity-0' } }),
      full: { params: { activityId: 'activity-0' }, screens: ['phone', 'computer'] },
      long: { params: { activityId: 'activity-0' }, village: 'long' },
    },
  },
  {
    ...{ path: 'pages/check-ins/roster', name: 'activity-roster' },
    states: {
      ...usual({ params: { activityId: 'activity-0' } }),
      long: { params: { activityId: 'activity-0' }, village: 'long' },
    },
  },
  {
    ...{ path: 'pages/points/post', name: 'post' },
    states: { full: { screens: ['phone', 'computer'] } },
    without: form,
  },
];

const ofPeople: readonly PageScenes[] = [
  {
    ...{ path: 'pages/people/list', name: 'people' },
    states: { ...wide(), readOnly: { answers: asSupervisor }, pickVillage: { answers: asTownshipOfficer } },
  },
  { ...{ path: 'pages/people/person', name: 'person' }, states: wide({ params: { personId: 'person-3' } }) },
  {
    ...{ path: 'pages/people/edit', name: 'edit-person' },
    states: { ...usual({ params: { personId: 'person-3' } }), add: { screens: ['phone', 'computer'] } },
  },
  {
    ...{ path: 'pages/people/import', name: 'import' },
    states: {
      ...wide(),
      ready: { params: { importId: 'import-1' }, screens: ['phone', 'computer'] },
      readyLong: { params: { importId: 'import-1' }, village: 'long' },
      applying: {
        params: { importId: 'import-1' },
        answers: [answer(sheets.getImport, { ...anImport, state: 'applying', doneCount: 40 })],
        withheld: [sheets.advanceImport],
      },
      done: {
        params: { importId: 'import-1' },
        answers: [
          answer(sheets.getImport, { ...anImport, state: 'done', finishedAt: '2026-11-20T02:20:00.000Z' }),
        ],
      },
    },
  },
  {
    ...{ path: 'pages/people/households', name: 'households' },
    states: {
      ...wide(),
      liaison: { params: { liaisonId: 'person-3', name: names[2] } },
      assign: { params: { liaisonId: 'person-3', name: names[2], step: 'assign' } },
      mine: { answers: asLiaison },
    },
  },
  {
    ...{ path: 'pages/people/visit', name: 'visit' },
    states: {
      ...usual({ params: { householdId: 'household-1' }, answers: asLiaison }),
      long: { params: { householdId: 'household-1' }, answers: asLiaison, village: 'long' },
    },
  },
  {
    ...{ path: 'pages/people/requests', name: 'requests' },
    states: { ...wide(), corrections: { params: { kind: 'corrections' } } },
  },
];

const ofOrganisation: readonly PageScenes[] = [
  {
    ...{ path: 'pages/organisation/offices', name: 'offices' },
    states: { ...wide(), give: { params: { give: '1' }, screens: ['phone', 'computer'] } },
  },
  {
    ...{ path: 'pages/organisation/units', name: 'units' },
    states: { ...wide(), township: { answers: asTownshipOfficer, params: { unitCode: township.code } } },
  },
  { ...{ path: 'pages/organisation/settings', name: 'settings' }, states: wide() },
  { ...{ path: 'pages/organisation/audits', name: 'audits' }, states: wide({ answers: asSupervisor }) },
  {
    ...{ path: 'pages/findings/list', name: 'findings' },
    states: {
      ...wide({ answers: asSupervisor }),
      full: { answers: asSupervisor, screens: ['phone', 'small', 'computer'] },
      all: {
        answers: asSupervisor,
        act: async (page) => {
          await page.getByRole('tab', { name: findingsCopy.show.all }).click();
          await page.getByText(findingsCopy.settled).first().waitFor();
        },
      },
      look: {
        answers: asSupervisor,
        act: (page) =>
          page
            .getByRole('button', { name: new RegExp(`^${findingsCopy.look}`) })
            .first()
            .click(),
      },
      secretary: {},
    },
  },
];

/** Pages of those who hold an office. */
export const officeScenes: readonly PageScenes[] = [deskScenes, ...ofVillage, ...ofPeople, ...ofOrganisation];
