import { changedFields, differenceFrom, ruleFields, ruleTextOf, type RuleText } from './rule-difference';

const text: RuleText = {
  ...{ category: 'voluntaryService', title: 'Errands', words: 'One point each.', unit: 'time', unitCount: 1 },
  ...{ deltaTenths: 10, capDayTenths: 30, capMonthTenths: 100, capQuarterTenths: null, capYearTenths: null },
  ...{ fullTimesPerMonth: null, appliesTo: ['person', 'household'], isEvidenceNeeded: false },
  ...{ recorders: ['claim', 'gridWorker'], isConfirmationNeeded: false },
};

it('a copy is the same, whatever order its sets stand in', () => {
  const copy = { ...text, appliesTo: ['household', 'person'], recorders: ['gridWorker', 'claim'] } as const;
  expect(changedFields(copy, text)).toEqual([]);
  expect(differenceFrom(copy, text)).toBe('same');
});

it('a rule that differs in anything a person can read has changed, and says in what', () => {
  const other: Readonly<Record<keyof RuleText, unknown>> = {
    ...{ category: 'discipline', title: 'Errands run', words: '', unit: 'hour', unitCount: 2 },
    ...{ deltaTenths: 20, capDayTenths: null, capMonthTenths: 90, capQuarterTenths: 1, capYearTenths: 1 },
    ...{ fullTimesPerMonth: 4, appliesTo: ['person'], isEvidenceNeeded: true },
    ...{ recorders: ['claim'], isConfirmationNeeded: true },
  };
  for (const field of ruleFields) {
    const changed = { ...text, [field]: other[field] };
    expect(changedFields(changed, text)).toEqual([field]);
    expect(differenceFrom(changed, text)).toBe('changed');
  }
  expect(changedFields({ ...text, ...other } as RuleText, text)).toEqual([...ruleFields]);
});

it('a rule without one above is the own of its unit', () => {
  expect(differenceFrom(text, null)).toBe('own');
});

it('the text of a document is every field of it and nothing else', () => {
  const { ruleId: _, ...rest } = { ...text, ruleId: 'r-1' };
  expect(ruleTextOf({ ...text, ...{ ruleId: 'r-1', version: 4 } })).toEqual(rest);
  expect(Object.keys(ruleTextOf(text)).toSorted()).toEqual([...ruleFields].toSorted());
});
