import { objections } from '@shared/contract/objections';
import { decideCopy } from '@/features/objections/decide-copy';
import { answer } from '../samples/answer';
import {
  corrected,
  finalBoard,
  isObjectedTo,
  mayObject,
  mayObjectAtLength,
  toAnswer,
  withTownship,
} from '../samples/objections-samples';
import { usual, type PageScenes, type State } from './scene';
import { asMember, asMemberOfLongName, asSupervisor, asTownshipOfficer } from './who';

const params = { objectionId: 'objection-1' };
const ofEntry = { entryId: 'entry-1' };
const member: State = { answers: asMember };
const long: State = { answers: asMemberOfLongName, village: 'long', screens: ['phone', 'small'] };
const township = { village: '411725105211' };

const showing = (objection: typeof toAnswer, more: State = {}): State => ({
  ...more,
  params,
  answers: [...(more.answers ?? []), answer(objections.get, objection)],
});

/** Objections, for those who raise and for those who answer them. */
export const objectionsScenes: readonly PageScenes[] = [
  {
    ...{ path: 'pages/objections/list', name: 'objections' },
    states: {
      ...usual(member),
      ...{ long, office: { screens: ['phone', 'computer'] }, supervisor: { answers: asSupervisor } },
      month: { ...member, params: { month: '2026-10' } },
      township: { answers: asTownshipOfficer, kept: township },
      allVillages: { answers: asTownshipOfficer },
      allVillagesLong: { answers: asTownshipOfficer, village: 'long', screens: ['phone', 'small'] },
    },
  },
  {
    ...{ path: 'pages/objections/detail', name: 'objection' },
    states: {
      ...usual({ ...member, params }),
      long: { ...long, params },
      toAnswer: showing(toAnswer, { screens: ['phone', 'small', 'computer'] }),
      corrected: showing(corrected),
      final: showing(corrected, { answers: finalBoard }),
      withTownship: showing(withTownship, { answers: asMember }),
      deciding: {
        ...showing(toAnswer),
        act: async (page) => {
          await page.getByRole('button', { name: decideCopy.decisions.correct.word, exact: true }).click();
          await page.getByRole('radio', { name: decideCopy.dueOptions.other }).click();
        },
      },
    },
  },
  {
    ...{ path: 'pages/objections/raise', name: 'raise-objection' },
    states: {
      full: { answers: [...asMember, ...mayObject], params: ofEntry, screens: ['phone', 'small'] },
      loading: { ...member, params: ofEntry, mood: 'waits' },
      error: { ...member, params: ofEntry, mood: 'refuses' },
      long: {
        ...{ answers: [...asMemberOfLongName, ...mayObjectAtLength], params: ofEntry },
        screens: ['phone', 'small'],
      },
      taken: { answers: [...asMember, ...isObjectedTo], params: ofEntry },
    },
    without: { empty: 'a form is empty to begin with' },
  },
];
