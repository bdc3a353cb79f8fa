import { aRule } from '../../../jest/a-rule';
import { changedFields } from '@shared/domain/rule-difference';
import { capFormOf, capProblemsOf, capTermsOf } from './cap-state';
import { changesBetween } from './field-words';
import { recordersWords, ruleSentence } from './rule-sentence-copy';

it('a rule is said in one breath: for whom, what, how much, how far, and how it is recorded', () => {
  const rule = aRule({
    ...{ title: '做好人好事', deltaTenths: 30, capMonthTenths: 90, appliesTo: ['person', 'household'] },
    ...{ recorders: ['claim', 'gridWorker'], isConfirmationNeeded: true, isEvidenceNeeded: true },
  });
  expect(ruleSentence(rule)).toBe(
    '个人、农户「做好人好事」，每次 3.0 分，一月最多 9.0 分。由村干部、网格员记，本人也可以申报，要另一个人确认，要有照片。',
  );
  expect(ruleSentence(aRule({ title: ' ' }))).toBe('个人「……」，每次 2.0 分。由村干部记，一个人记就算数。');
  expect(recordersWords([])).toBe('村干部记');
});

it('a change is shown by the words of each field, before and after', () => {
  const before = aRule({ capYearTenths: 300 });
  const after = aRule({ deltaTenths: -20, unit: 'yuan', unitCount: 100, fullTimesPerMonth: 2 });
  const shown = changesBetween(before, after, changedFields(before, after));
  expect(shown.map(({ key, before: was, after: is }) => [key, was, is])).toEqual([
    ['unit', '次', '元'],
    ['unitCount', '1 次', '100 元'],
    ['deltaTenths', '+2.0 分', '−2.0 分'],
    ['capYearTenths', '30.0 分', '不限'],
    ['fullTimesPerMonth', '不限', '每月满 2 次'],
  ]);
});

it('a cap over a category is typed in points, empty without limit, and wrong beside its field', () => {
  const today = '2026-11-20';
  const cap = {
    category: 'discipline',
    capMonthTenths: 75,
    capQuarterTenths: null,
    capYearTenths: 300,
  } as const;
  const form = capFormOf({ ...cap, validFrom: '2026-01-01' }, today);
  expect(form).toEqual({ month: '7.5', quarter: '', year: '30', validFrom: today });
  expect(capTermsOf('discipline', form)).toEqual(cap);
  expect(capProblemsOf(form, today)).toEqual({});
  expect(capProblemsOf({ ...form, quarter: 'x', year: '5', validFrom: '2026-11-19' }, today)).toEqual({
    ...{ quarter: 'notNumber', year: 'crossed', validFrom: 'tooEarly' },
  });
});
