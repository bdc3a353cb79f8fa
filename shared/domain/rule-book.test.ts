import { isInForce, rulesInForce, versionInForce } from './rule-book';

const aVersion = (version: number, validFrom: string, validTo: string | null = null, ruleId = 'r') => ({
  ...{ ruleId, version, validFrom, validTo },
});

it('a rule holds on its first and on its last day and on no other side of them', () => {
  const rule = aVersion(1, '2026-03-01', '2026-03-31');
  const dates = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
  expect(dates.map((date) => isInForce(rule, date))).toEqual([false, true, true, false]);
  expect(isInForce(aVersion(1, '2026-03-01'), '2099-01-01')).toBe(true);
});

it('what was done on a day follows the newest version in force on that day', () => {
  const versions = [
    aVersion(2, '2026-06-01'),
    aVersion(1, '2026-01-01'),
    aVersion(3, '2026-09-01', '2026-09-30'),
  ];
  const newestOn = (date: string) => versionInForce(versions, date)?.version ?? null;
  expect(['2025-12-31', '2026-05-31', '2026-06-01', '2026-09-30', '2026-10-01'].map(newestOn)).toEqual([
    null,
    1,
    2,
    3,
    2,
  ]);
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
