import { rules } from '@shared/contract/index';
import { aBook, aBookRule, bookVillageCode } from '../../../jest/a-book';
import { formOf } from './form-state';
import { movedRows, partsOf, trialInput } from './trial-state';

const today = '2026-11-20';
const errand = aBookRule({ ruleId: `${bookVillageCode}-errand`, title: 'Errand' });
const visit = aBookRule({ ruleId: `${bookVillageCode}-visit`, title: 'Visit' });
const book = aBook({ rules: [aBookRule(), errand, visit] });
const form = formOf(aBookRule(), today);
const drafts = {
  rules: {
    [`${bookVillageCode}-patrol`]: { ...form, points: '3' },
    [errand.ruleId]: formOf(errand, today),
    new: { ...form, title: 'New' },
  },
  caps: { voluntaryService: { month: '12.5', quarter: '', year: '', validFrom: today } },
  endings: [visit.ruleId],
};

it('what is tried is what differs: not a form left as it was, and not a rule without entries', () => {
  expect(partsOf(book, drafts).map(({ kind, key }) => [kind, key])).toEqual([
    ['rule', `${bookVillageCode}-patrol`],
    ['ending', visit.ruleId],
    ['cap', 'cap:voluntaryService'],
  ]);
});

it('the question is one the contract takes: rules as written, ended ones dropped, caps in tenths', () => {
  const parts = partsOf(book, drafts);
  const input = trialInput(book, { parts, drafts, month: '2026-10' });
  expect(input).toMatchObject({
    ...{ villageCode: bookVillageCode, month: '2026-10' },
    draft: {
      rules: [
        { ruleId: `${bookVillageCode}-patrol`, deltaTenths: 30, isDropped: false },
        { ruleId: visit.ruleId, isDropped: true },
      ],
      categoryCaps: [{ category: 'voluntaryService', capMonthTenths: 125, capYearTenths: null }],
    },
  });
  expect(rules.getTrial.input.safeParse(input).success).toBe(true);
  expect(trialInput(book, { parts: [], drafts, month: null })).toBeNull();
});

it('a row has moved when its place or its points would be others', () => {
  const row = (subjectId: string, rank: number, scoreTenths: number) => ({
    ...{ subjectId, name: subjectId, before: { rank: 1, scoreTenths: 50 }, after: { rank, scoreTenths } },
  });
  const answer = { month: '2026-10', entryCount: 3, changedEntryCount: 1 };
  const rows = [row('same', 1, 50), row('lower', 2, 50), row('richer', 1, 60)];
  expect(movedRows({ ...answer, rows }).map(({ subjectId }) => subjectId)).toEqual(['lower', 'richer']);
});
