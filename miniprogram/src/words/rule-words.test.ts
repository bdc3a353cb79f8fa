import { capsWords, givenWords, perUnitWords } from './rule-copy';

const uncapped = {
  ...{ capDayTenths: null, capMonthTenths: null, capQuarterTenths: null, capYearTenths: null },
  ...{ fullTimesPerMonth: null, deltaTenths: 50 },
} as const;

describe('words for rules', () => {
  it('says what the points are given for', () => {
    expect(givenWords({ unit: 'time', unitCount: 1, deltaTenths: 50 })).toBe('每次 5.0 分');
    expect(givenWords({ unit: 'yuan', unitCount: 100, deltaTenths: 10 })).toBe('每 100 元 1.0 分');
    expect(givenWords({ unit: 'time', unitCount: 1, deltaTenths: -30 })).toBe('每次扣 3.0 分');
    expect(perUnitWords({ unit: 'household', unitCount: 1 })).toBe('每户');
  });

  it('says every cap, shortest period first, and how far it takes away', () => {
    expect(capsWords(uncapped)).toBe('');
    expect(capsWords({ ...uncapped, capDayTenths: 40, capMonthTenths: 200, fullTimesPerMonth: 4 })).toBe(
      '一天最多 4.0 分，一月最多 20.0 分，一月满 4 次以后减半',
    );
    expect(capsWords({ ...uncapped, unit: 'hour', fullTimesPerMonth: 12 })).toBe('一月满 12 小时以后减半');
    expect(capsWords({ ...uncapped, deltaTenths: -30, capQuarterTenths: 90, capYearTenths: 300 })).toBe(
      '一季最多扣 9.0 分，一年最多扣 30.0 分',
    );
  });
});
