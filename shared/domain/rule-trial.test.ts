import fc from 'fast-check';
import { emptyMonthScore, postToScore, type MonthScore, type ScoreBook } from './ledger';
import type { RuleCategory } from './points-words';
import type { CategoryCapTerms, RuleTerms } from './rule-book';
import { replayMonth, type DraftRule, type TrialDraft, type TrialEntry, type TrialTerms } from './rule-trial';

const aRule = (ruleId: string, fields: Partial<RuleTerms> = {}): RuleTerms => ({
  ...{ ruleId, version: 1, category: 'voluntaryService', unit: 'time', unitCount: 1, deltaTenths: 10 },
  ...{ capDayTenths: null, capMonthTenths: null, capQuarterTenths: null, capYearTenths: null },
  ...{ fullTimesPerMonth: null, appliesTo: ['person'], isEvidenceNeeded: false, recorders: [] },
  ...{ isConfirmationNeeded: false, validFrom: '2026-01-01', validTo: null },
  ...fields,
});

const aCap = (category: RuleCategory, capMonthTenths: number): CategoryCapTerms => ({
  ...{ category, version: 1, capMonthTenths, capQuarterTenths: null, capYearTenths: null },
  validFrom: '2026-01-01',
});

const month = '2026-10';
const noDraft: TrialDraft = { rules: new Map(), categoryCaps: [] };
const draftOf = (...rules: readonly DraftRule[]): TrialDraft => ({
  rules: new Map(rules.map((rule) => [rule.ruleId, rule])),
  categoryCaps: [],
});

interface Deed {
  readonly who: string;
  readonly rule: RuleTerms;
  readonly on: string;
  readonly quantity?: number;
}

/** Deeds recorded one after the other by the ledger's own arithmetic: the month's entries, and what they left in earlier months. */
const recordMonth = (deeds: readonly Deed[], categoryCaps: readonly CategoryCapTerms[]) => {
  const books: Record<string, ScoreBook> = {};
  const entries = deeds.flatMap(({ who, rule, on, quantity = 1 }): TrialEntry[] => {
    const categoryCap = categoryCaps.find(({ category }) => category === rule.category) ?? null;
    const before = books[who] ?? { months: {}, years: {} };
    const { deltaTenths, book } = postToScore(before, {
      rule,
      categoryCap,
      quantity,
      effectiveOn: on,
      month,
    });
    books[who] = book;
    if (deltaTenths === 0) return [];
    const { ruleId, version: ruleVersion, category } = rule;
    const entry = { subjectId: who, ruleId, ruleVersion, category, quantity, deltaTenths };
    return [{ ...entry, effectiveOn: on, month, isReversal: false }];
  });
  const earlierOf = (who: string): Readonly<Record<string, MonthScore>> =>
    Object.fromEntries(Object.entries(books[who]?.months ?? {}).filter(([each]) => each < month));
  return { entries, earlierOf };
};

const record = (
  deeds: readonly Deed[],
  categoryCaps: readonly CategoryCapTerms[] = [],
): readonly TrialEntry[] => recordMonth(deeds, categoryCaps).entries;

const termsOf = (rules: readonly RuleTerms[], terms: Partial<TrialTerms> = {}): TrialTerms => ({
  book: { ruleOf: ({ ruleId }) => rules.find((rule) => rule.ruleId === ruleId)!, categoryCaps: [] },
  draft: noDraft,
  earlierOf: () => ({}),
  ...terms,
});

const errand = aRule('errand');
const study = aRule('study', { category: 'organisationLife', deltaTenths: 20 });

it('a draft that changes nothing changes nothing, whatever caps the month ran into', () => {
  const capped = aRule('capped', { capDayTenths: 25, capMonthTenths: 40, fullTimesPerMonth: 2 });
  const rules = [errand, study, capped];
  const caps = [aCap('voluntaryService', 60)];
  const deed = fc.record({
    who: fc.constantFrom('m-1', 'm-2', 'm-3'),
    rule: fc.constantFrom(...rules),
    on: fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-31', '2026-09-30'),
    quantity: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), fc.boolean(), (deeds, isWritten) => {
      const { entries, earlierOf } = recordMonth(deeds, caps);
      const written: TrialDraft = { ...draftOf(...rules), categoryCaps: caps };
      const book = { ...termsOf(rules).book, categoryCaps: caps };
      const trial = replayMonth(
        entries,
        termsOf(rules, { book, earlierOf, draft: isWritten ? written : noDraft }),
      );
      expect(trial.changedEntryCount).toBe(0);
      expect(trial.after).toEqual(trial.before);
    }),
  );
});

it('a rule worth more lifts those who earned under it, and nobody else', () => {
  const entries = record([
    { who: 'm-1', rule: errand, on: '2026-10-03' },
    { who: 'm-1', rule: errand, on: '2026-10-04' },
    { who: 'm-2', rule: study, on: '2026-10-04' },
  ]);
  const draft = draftOf({ ...errand, deltaTenths: 30 });
  const { before, after, changedEntryCount } = replayMonth(entries, termsOf([errand, study], { draft }));
  expect([before.get('m-1'), after.get('m-1'), before.get('m-2'), after.get('m-2')]).toEqual([
    20, 60, 20, 20,
  ]);
  expect(changedEntryCount).toBe(2);
});

it('a new cap cuts in the order in which things were recorded', () => {
  const entries = record(
    ['03', '04', '05'].map((day) => ({ who: 'm-1', rule: errand, on: `2026-10-${day}` })),
  );
  const draft = draftOf({ ...errand, capMonthTenths: 15 });
  const trial = replayMonth(entries, termsOf([errand], { draft }));
  expect([trial.after.get('m-1'), trial.changedEntryCount]).toEqual([15, 2]);
});

it('a dropped rule, and one that is no longer for persons, are worth nothing', () => {
  const entries = record([
    { who: 'm-1', rule: errand, on: '2026-10-03' },
    { who: 'm-1', rule: study, on: '2026-10-03' },
  ]);
  const dropped = replayMonth(
    entries,
    termsOf([errand, study], { draft: { rules: new Map([['errand', null]]), categoryCaps: [] } }),
  );
  const moved = replayMonth(
    entries,
    termsOf([errand, study], { draft: draftOf({ ...errand, appliesTo: ['household'] }) }),
  );
  expect([dropped.after.get('m-1'), moved.after.get('m-1')]).toEqual([20, 20]);
});

it('a cap over a category cuts every rule of it, and gives room to the others when one is dropped', () => {
  const visit = aRule('visit', { deltaTenths: 20 });
  const deeds = [
    { who: 'm-1', rule: visit, on: '2026-10-03' },
    { who: 'm-1', rule: errand, on: '2026-10-04', quantity: 2 },
  ];
  const cap = aCap('voluntaryService', 30);
  const withoutCap = record(deeds);
  const capped = replayMonth(
    withoutCap,
    termsOf([errand, visit], { draft: { rules: new Map(), categoryCaps: [cap] } }),
  );
  expect([capped.before.get('m-1'), capped.after.get('m-1')]).toEqual([40, 30]);

  const book = { ...termsOf([errand, visit]).book, categoryCaps: [cap] };
  const draft = { rules: new Map([['visit', null]]), categoryCaps: [] };
  const freed = replayMonth(record(deeds, [cap]), termsOf([errand, visit], { book, draft }));
  expect([freed.before.get('m-1'), freed.after.get('m-1')]).toEqual([30, 20]);
});

it('what earlier months of the year have used of a cap is missing, and a late entry does not use it twice', () => {
  const september: MonthScore = {
    ...emptyMonthScore,
    uses: { errand: { monthTenths: 20, dayTenths: { '2026-09-02': 10, '2026-09-30': 10 }, times: 2 } },
  };
  const late = { who: 'm-1', rule: errand, on: '2026-09-30' };
  const entries = record([late, { who: 'm-1', rule: errand, on: '2026-10-04', quantity: 3 }]);
  const draft = draftOf({ ...errand, capYearTenths: 35 });
  const earlierOf = () => ({ '2026-09': september });
  const trial = replayMonth(entries, termsOf([errand], { draft, earlierOf }));
  // Ten of the year were used on 2 September; the late ten follow, and fifteen are left of the thirty.
  expect([trial.before.get('m-1'), trial.after.get('m-1')]).toEqual([40, 25]);
});

it('a reversal of an earlier month stays worth what it was', () => {
  const [entry] = record([{ who: 'm-1', rule: errand, on: '2026-10-03' }]);
  const reversal = { ...entry!, deltaTenths: -10, effectiveOn: '2026-09-20', isReversal: true };
  const draft = draftOf({ ...errand, deltaTenths: 50 });
  const trial = replayMonth([entry!, reversal], termsOf([errand], { draft }));
  expect([trial.before.get('m-1'), trial.after.get('m-1')]).toEqual([0, 40]);
});
