import { categoryCapInForce, isInForce, rulesInForce, versionInForce } from './rule-book';

const aVersion = (version: number, validFrom: string, validTo: string | null = null, ruleId = 'r') => ({
  ...{ ruleId, version, validFrom, validTo },
});

it('a rule holds on its first and on its last day and on no other side of them', () => {
  const rule = aVersion(1, '2026-03-01', '2026-03-31');
  const dates = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
  expect(dates.map((date) => isInForce(rule, date))).toEqual([false, true, true, false]);
  expect(isInForce(aVersion(1, '2026-03-01'), '2099-01-01')).toBe(true);
});

it('what was done on a day follows the newest version that had begun by then; when that one has ended, no rule', () => {
  const versions = [
    aVersion(2, '2026-06-01'),
    aVersion(1, '2026-01-01'),
    aVersion(3, '2026-09-01', '2026-09-30'),
    aVersion(4, '2026-12-01'),
  ];
  const days = ['2025-12-31', '2026-05-31', '2026-06-01', '2026-09-30', '2026-10-01', '2026-12-01'];
  expect(days.map((date) => versionInForce(versions, date)?.version ?? null)).toEqual([
    null,
    1,
    2,
    3,
    null,
    4,
  ]);
});

it('a rule that was ended by a version stays ended, though earlier versions have no last day', () => {
  const book = [aVersion(1, '2026-01-01'), aVersion(2, '2026-06-01', '2026-06-30')];
  expect(rulesInForce(book, '2026-07-01')).toEqual([]);
});

it('over a category the newest cap that has begun decides, each category for itself', () => {
  const aCap = (version: number, validFrom: string, capMonthTenths: number | null) => ({
    ...{ category: 'discipline' as const, version, validFrom, capMonthTenths },
    ...{ capQuarterTenths: null, capYearTenths: null },
  });
  const caps = [aCap(1, '2026-01-01', 50), aCap(2, '2026-06-01', null)];
  const capOn = (date: string) => categoryCapInForce(caps, 'discipline', date)?.capMonthTenths;
  expect(['2025-12-31', '2026-05-31', '2026-06-01'].map(capOn)).toEqual([undefined, 50, null]);
  expect(categoryCapInForce(caps, 'keyMoments', '2026-06-01')).toBeNull();
});

it('the rule book of a day holds each rule once, in the order given', () => {
  const book = [
    aVersion(1, '2026-01-01', null, 'b'),
    aVersion(1, '2026-01-01'),
    aVersion(2, '2026-06-01'),
    aVersion(1, '2027-01-01', null, 'c'),
  ];
  expect(rulesInForce(book, '2026-07-01').map(({ ruleId, version }) => `${ruleId}${version}`)).toEqual([
    'b1',
    'r2',
  ]);
});
