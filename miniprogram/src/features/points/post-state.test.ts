import { aRule } from '../../../jest/a-rule';
import { blankPost, kindsOf, pickedRule, problemsOf, rulesByCategory, worthOf } from './post-state';

const blank = { ...blankPost('2026-11-20'), hasSubject: false };
const named = { ...blank, hasSubject: true };
const money = aRule({ unit: 'yuan', unitCount: 100, deltaTenths: 10 });

describe('problemsOf', () => {
  it('asks for a subject and a rule', () => {
    expect(problemsOf(blank, undefined)).toEqual(['subject', 'rule']);
    expect(problemsOf(named, aRule())).toEqual([]);
  });

  it('asks for a photo where the rule wants evidence', () => {
    const rule = aRule({ isEvidenceNeeded: true });
    expect(problemsOf(named, rule)).toEqual(['photo']);
    expect(problemsOf({ ...named, photoKeys: ['a.jpg'] }, rule)).toEqual([]);
  });

  it('asks for as much as the rule gives points for', () => {
    expect(problemsOf({ ...named, quantity: 99 }, money)).toEqual(['quantity']);
    expect(problemsOf({ ...named, quantity: 100 }, money)).toEqual([]);
  });
});

describe('what a quantity is worth', () => {
  it('counts whole units only', () => {
    expect([99, 100, 250].map((yuan) => worthOf(money, yuan).tenths)).toEqual([0, 10, 20]);
    expect(worthOf(aRule({ deltaTenths: -30 }), 2)).toEqual({ askedTenths: -60, tenths: -60, cutBy: null });
  });

  it('is no more than one entry can bring under the caps of its rule', () => {
    const hours = aRule({ unit: 'hour', deltaTenths: 10, capDayTenths: 40, capMonthTenths: 200 });
    expect(worthOf(hours, 4)).toEqual({ askedTenths: 40, tenths: 40, cutBy: null });
    expect(worthOf(hours, 6)).toEqual({ askedTenths: 60, tenths: 40, cutBy: 'day' });
    expect(worthOf({ ...hours, deltaTenths: -10 }, 6)).toEqual({
      askedTenths: -60,
      tenths: -40,
      cutBy: 'day',
    });
    expect(worthOf(aRule({ deltaTenths: 20, fullTimesPerMonth: 2 }), 3)).toEqual({
      askedTenths: 60,
      tenths: 50,
      cutBy: 'diminishing',
    });
  });

  it('begins with the least that is given for', () => {
    expect(pickedRule(money)).toEqual({ ruleId: 'r-1', quantity: 100 });
  });
});

describe('rulesByCategory', () => {
  it('leaves out what does not apply and empty categories', () => {
    const household = aRule({ ruleId: 'r-2', category: 'villageEnvironment', appliesTo: ['household'] });
    const groups = rulesByCategory([aRule(), household], 'household');
    expect(groups).toEqual([{ category: 'villageEnvironment', rules: [household] }]);
  });
});

describe('kindsOf', () => {
  it('offers whom some rule is for, and the usual ones while the book is on its way', () => {
    expect(kindsOf([aRule(), aRule({ appliesTo: ['grid', 'applicant'] })])).toEqual([
      'person',
      'grid',
      'applicant',
    ]);
    expect(kindsOf(undefined)).toEqual(['person', 'household']);
  });
});
