import type { RuleText } from './rule-difference';
import { problemsOf } from './rule-problems';

const aText = (fields: Partial<RuleText> = {}): RuleText => ({
  ...{
    category: 'voluntaryService',
    title: 'Errands',
    words: '',
    unit: 'time',
    unitCount: 1,
    deltaTenths: 20,
  },
  ...{ capDayTenths: null, capMonthTenths: null, capQuarterTenths: null, capYearTenths: null },
  ...{ fullTimesPerMonth: null, appliesTo: ['person'], isEvidenceNeeded: false },
  ...{ recorders: [], isConfirmationNeeded: false },
  ...fields,
});

it('a rule that gives something to somebody has no problem, with caps that widen and without', () => {
  expect(problemsOf(aText())).toEqual({});
  expect(problemsOf(aText({ capDayTenths: 20, capMonthTenths: 20, capYearTenths: 100 }))).toEqual({});
  expect(problemsOf(aText({ category: 'keyMoments', appliesTo: ['applicant'] }))).toEqual({});
  expect(problemsOf(aText({ deltaTenths: -30, capMonthTenths: 90 }))).toEqual({});
});

it.each<[string, Partial<RuleText>, object]>([
  ['gives nothing', { deltaTenths: 0 }, { deltaTenths: 'givesNothing' }],
  ['is for nobody', { appliesTo: [] }, { appliesTo: 'nobody' }],
  [
    'lets an applicant earn on the board',
    { appliesTo: ['person', 'applicant'] },
    { appliesTo: 'otherSubject' },
  ],
  ['lets a person earn in the file', { category: 'massAppraisal' }, { appliesTo: 'otherSubject' }],
  ['is cut every time', { capDayTenths: 10 }, { capDayTenths: 'capTooSmall' }],
  ['takes more than it may', { deltaTenths: -50, capYearTenths: 40 }, { capYearTenths: 'capTooSmall' }],
  ['has a month below a day', { capDayTenths: 60, capMonthTenths: 40 }, { capMonthTenths: 'capsCrossed' }],
  [
    'has a year below a month, with nothing between',
    { capMonthTenths: 90, capYearTenths: 80 },
    { capYearTenths: 'capsCrossed' },
  ],
  [
    'takes less when repeated',
    { deltaTenths: -20, fullTimesPerMonth: 2 },
    { fullTimesPerMonth: 'diminishesTaking' },
  ],
])('a rule that %s is refused beside that field', (_, fields, problems) => {
  expect(problemsOf(aText(fields))).toEqual(problems);
});
