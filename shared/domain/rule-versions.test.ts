import { versionInForce } from './rule-book';
import { endingVersion, ruleOn } from './rule-versions';

const aVersion = (version: number, validFrom: string, validTo: string | null = null) => ({
  ...{ version, validFrom, validTo },
});

const today = '2026-11-20';
const standing = (...versions: readonly ReturnType<typeof aVersion>[]) => {
  const { now, standing: is, next } = ruleOn(versions, today) ?? {};
  return [now?.version, is, next?.version ?? null];
};

it('a rule is shown by the version that decides today, with the one to come', () => {
  expect(standing(aVersion(1, '2026-01-01'))).toEqual([1, 'inForce', null]);
  expect(standing(aVersion(1, '2026-01-01'), aVersion(2, '2026-11-20'))).toEqual([2, 'inForce', null]);
  expect(standing(aVersion(1, '2026-01-01'), aVersion(2, '2026-12-01'))).toEqual([1, 'inForce', 2]);
  expect(standing(aVersion(1, '2026-12-01'))).toEqual([1, 'coming', null]);
  expect(standing(aVersion(1, '2026-01-01', '2026-11-19'))).toEqual([1, 'ended', null]);
  expect(standing(aVersion(1, '2026-01-01', '2026-03-31'), aVersion(2, '2026-12-01'))).toEqual([
    1,
    'ended',
    2,
  ]);
});

it('a version that a newer one overtakes before it began is not to come any more', () => {
  expect(standing(aVersion(1, '2026-01-01'), aVersion(2, '2026-12-01'), aVersion(3, '2026-11-01'))).toEqual([
    3,
    'inForce',
    null,
  ]);
});

it('a rule without versions is none', () => {
  expect(ruleOn([], today)).toBeNull();
  expect(endingVersion([], { validTo: today, today })).toBeNull();
});

describe('ending a rule', () => {
  const end = (versions: readonly ReturnType<typeof aVersion>[], validTo: string) =>
    endingVersion(versions, { validTo, today });

  it('writes what holds on its last day once more, from today to that day', () => {
    expect(end([aVersion(1, '2026-01-01')], '2026-11-30')).toEqual(aVersion(2, today, '2026-11-30'));
    const changing = [aVersion(1, '2026-01-01'), aVersion(2, '2026-12-01')];
    expect(end(changing, '2026-12-31')).toEqual(aVersion(3, '2026-12-01', '2026-12-31'));
  });

  it('keeps the rule as it was up to its last day and takes it away for good afterwards', () => {
    const changing = [aVersion(1, '2026-01-01'), aVersion(2, '2026-12-01')];
    const ending = end(changing, '2026-11-25');
    const ended = [...changing, ...(ending === null ? [] : [ending])];
    const dates = ['2026-11-19', '2026-11-20', '2026-11-25', '2026-11-26', '2026-12-05'];
    expect(dates.map((date) => versionInForce(ended, date)?.version ?? null)).toEqual([1, 3, 3, null, null]);
  });

  it('withdraws a rule that was still to come, so that it never holds', () => {
    const coming = [aVersion(1, '2026-12-01')];
    const ending = end(coming, today);
    expect(ending).toEqual(aVersion(2, '2026-12-01', '2026-11-30'));
    const ended = [...coming, ...(ending === null ? [] : [ending])];
    expect(['2026-11-25', '2026-12-05'].map((date) => versionInForce(ended, date))).toEqual([null, null]);
    expect(ruleOn(ended, today)).toMatchObject({ standing: 'ended', next: null });
  });

  it('has nothing to end when the rule is over on that day', () => {
    expect(end([aVersion(1, '2026-01-01', '2026-11-19')], today)).toBeNull();
    expect(end([aVersion(1, '2026-01-01', '2026-11-30')], '2026-12-05')).toBeNull();
  });
});
