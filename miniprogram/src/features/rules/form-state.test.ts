import { rules } from '@shared/contract/index';
import { aBookRule } from '../../../jest/a-book';
import { blankForm, formOf, inputOf, isChanged, problemsOf, textOf, type RuleForm } from './form-state';

const today = '2026-11-20';
const written = (fields: Partial<RuleForm> = {}): RuleForm => ({
  ...blankForm(today),
  ...{ title: 'Patrol', points: '2.5', ...fields },
});

it('what was typed becomes a rule the contract takes, with nothing where nothing was typed', () => {
  const form = written({ capMonth: '10', fullTimes: '4', unitCount: '2', words: ' By night. ' });
  const input = inputOf(form, { unitCode: '411725105211', ruleId: null });
  expect(input).toMatchObject({
    ...{ title: 'Patrol', words: 'By night.', deltaTenths: 25, unitCount: 2, capMonthTenths: 100 },
    ...{ capDayTenths: null, fullTimesPerMonth: 4, validFrom: today },
  });
  expect(rules.publish.input.safeParse(input).success).toBe(true);
  expect(input).not.toHaveProperty('ruleId');
});

it('a rule comes into the form and out again unchanged, taking or giving', () => {
  for (const deltaTenths of [-35, 5]) {
    const rule = aBookRule({ deltaTenths, capMonthTenths: 70, fullTimesPerMonth: 3, recorders: ['claim'] });
    const form = formOf(rule, today);
    expect(textOf(form)).toMatchObject({ deltaTenths, capMonthTenths: 70, recorders: ['claim'] });
    expect(isChanged(form, rule)).toBe(false);
    expect(isChanged({ ...form, points: '9' }, rule)).toBe(true);
    expect(inputOf(form, { unitCode: '411725105211', ruleId: rule.ruleId })).toMatchObject({
      seenVersion: 1,
    });
  }
});

it('the form begins with what is to come, from its day on', () => {
  const now = aBookRule();
  const next = { ...now, version: 2, deltaTenths: 40, validFrom: '2026-12-01' };
  expect(formOf({ ...now, next }, today)).toMatchObject({
    points: '4',
    validFrom: '2026-12-01',
    seenVersion: 2,
  });
});

it.each<[string, Partial<RuleForm>, object]>([
  ['nothing', {}, {}],
  ['a missing title', { title: '  ' }, { title: 'missing' }],
  ['points that are words', { points: 'two' }, { deltaTenths: 'notPoints' }],
  ['two decimals', { points: '0.25' }, { deltaTenths: 'notPoints' }],
  ['no points at all', { points: '0' }, { deltaTenths: 'givesNothing' }],
  ['too many points', { points: '100.5' }, { deltaTenths: 'tooMuch' }],
  ['a count of none', { unitCount: '0' }, { unitCount: 'notCount' }],
  ['a cap that is no number', { capDay: '-' }, { capDayTenths: 'notPoints' }],
  ['a cap below one time', { capDay: '2' }, { capDayTenths: 'capTooSmall' }],
  ['caps that cross', { capDay: '9', capMonth: '5' }, { capMonthTenths: 'capsCrossed' }],
  ['half a time', { fullTimes: '1.5' }, { fullTimesPerMonth: 'notCount' }],
  ['nobody to get it', { appliesTo: [] }, { appliesTo: 'nobody' }],
  ['a day gone by', { validFrom: '2026-11-19' }, { validFrom: 'tooEarly' }],
])('of a form with %s exactly that is said', (_, fields, problems) => {
  expect(problemsOf(written(fields), today)).toEqual(problems);
});
