import { activityDay, activityPhase, isRosterOpen, windowProblem } from './activity';

const window = { startsAt: '2026-11-19T16:30:00.000Z', endsAt: '2026-11-19T18:00:00.000Z' };

it('is open from its start on and over at its end', () => {
  const instants = ['2026-11-19T16:29:59.999Z', window.startsAt, '2026-11-19T17:59:59.999Z', window.endsAt];
  expect(instants.map((now) => activityPhase(window, now))).toEqual(['upcoming', 'open', 'open', 'over']);
});

it('is for the day on which it starts in China', () => {
  expect(activityDay(window)).toBe('2026-11-20');
});

it('takes the paper roster from its start on until points can no longer be recorded for its day', () => {
  const instants = [
    '2026-11-19T16:29:59.999Z',
    window.startsAt,
    '2026-12-20T15:59:59.999Z',
    '2026-12-20T16:00:00.000Z',
  ];
  expect(instants.map((now) => isRosterOpen(window, now, 30))).toEqual([false, true, true, false]);
});

describe('a new activity', () => {
  const limits = { hoursMax: 72, lateDaysMax: 62 };
  const now = '2026-11-20T02:00:00.000Z';
  const problem = (startsAt: string, endsAt: string) => windowProblem({ startsAt, endsAt }, now, limits);

  it('ends after it starts and lasts three days at most', () => {
    expect(problem('2026-11-20T02:00:00.000Z', '2026-11-20T02:00:00.000Z')).toBe('endsAt');
    expect(problem('2026-11-20T02:00:00.000Z', '2026-11-20T02:00:00.001Z')).toBeNull();
    expect(problem('2026-11-20T02:00:00.000Z', '2026-11-23T02:00:00.000Z')).toBeNull();
    expect(problem('2026-11-20T02:00:00.000Z', '2026-11-23T02:00:00.001Z')).toBe('endsAt');
  });

  it('may be over already, for its roster, but not longer than points can be recorded late', () => {
    expect(problem('2026-09-18T16:00:00.000Z', '2026-09-18T18:00:00.000Z')).toBeNull();
    expect(problem('2026-09-18T15:59:00.000Z', '2026-09-18T18:00:00.000Z')).toBe('startsAt');
  });
});
