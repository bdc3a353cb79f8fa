import type { Page } from '@playwright/test';
import { rules } from '@shared/contract/rules';
import { answer } from '../samples/answer';
import { rulesOfReader } from '../samples/rules-samples';
import { village } from '../samples/village-samples';
import { usual, type PageScenes, type State } from './scene';
import { asMember } from './who';

const params = { unitCode: village.code };
const partyDay = `${village.code}-party-day`;

const wide = (state: State) => {
  const states = usual(state);
  return {
    ...states,
    full: { ...state, screens: ['phone', 'small', 'computer'] },
    long: { ...state, village: 'long', screens: ['phone', 'computer'] },
  } as const satisfies Readonly<Record<string, State>>;
};

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** What the secretary has written of two rules and of a cap, kept on the phone and not published. */
const drafts = {
  [`draft:person-1/rule-book:${village.code}`]: {
    rules: {
      [partyDay]: {
        ...{
          category: 'organisationLife',
          title: '参加主题党日',
          words: '全程在场，每次记6分。',
          unit: 'time',
        },
        ...{ appliesTo: ['person'], isTaking: false, points: '6', unitCount: '1', capDay: '', capMonth: '6' },
        ...{ capQuarter: '', capYear: '', fullTimes: '', isEvidenceNeeded: false, recorders: [] },
        ...{ isConfirmationNeeded: false, validFrom: '2026-12-01', seenVersion: 3 },
      },
    },
    caps: { voluntaryService: { month: '20', quarter: '', year: '', validFrom: '2026-12-01' } },
  },
};

export const rulesScenes: readonly PageScenes[] = [
  {
    ...{ path: 'pages/rules/book', name: 'rule-book' },
    states: {
      ...wide({ params }),
      villager: { params, answers: [...asMember, rulesOfReader] },
      rule: { params, act: press(/参加主题党日/), screens: ['phone', 'computer'] },
      coming: { params, act: press(/参加志愿服务/) },
      drafted: { params, kept: drafts },
    },
  },
  {
    ...{ path: 'pages/rules/edit', name: 'edit-rule' },
    states: {
      ...usual({ params: { ...params, ruleId: partyDay } }),
      full: { params: { ...params, ruleId: partyDay }, screens: ['phone', 'small', 'computer'] },
      add: { params, screens: ['phone', 'computer'] },
      drafted: { params: { ...params, ruleId: partyDay }, kept: drafts },
    },
  },
  {
    ...{ path: 'pages/rules/presets', name: 'rule-presets' },
    states: {
      ...wide({ params }),
      plan: { params: { ...params, source: 'members' }, screens: ['phone', 'computer'] },
    },
  },
  {
    ...{ path: 'pages/rules/trial', name: 'rule-trial' },
    states: {
      ...wide({ params, kept: drafts }),
      empty: { params },
      unmoved: {
        ...{ params, kept: drafts },
        answers: [
          answer(rules.getTrial, { month: '2026-10', entryCount: 12, changedEntryCount: 0, rows: [] }),
        ],
      },
    },
  },
];
