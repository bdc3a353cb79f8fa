import { aRule } from '../../../jest/a-rule';
import type { Person } from '@shared/contract/people';
import {
  attendanceRules,
  canEnterRoster,
  blankActivity,
  codeRefreshMs,
  groupedCode,
  isCodeAlive,
  problemsOf,
  rosterGroups,
  rosterParts,
  scoresNothing,
  secondsLeft,
  shownWindow,
  toggled,
  typedDigits,
  windowOf,
} from './state';

const turnsAt = '2026-11-20T02:00:30.000Z';
const nowMs = Date.parse('2026-11-20T02:00:10.400Z');
const hourMs = 3_600_000;

describe('the code on the screen', () => {
  it('is read in two halves and typed with or without the gap', () => {
    expect(groupedCode('01234567')).toBe('0123 4567');
    expect(typedDigits(' 0123 4567 ')).toBe('01234567');
    expect(typedDigits('0123-45678')).toBe('01234567');
  });

  it('counts down whole seconds and never leaves 0-30', () => {
    expect(secondsLeft(turnsAt, nowMs)).toBe(20);
    expect(secondsLeft(turnsAt, nowMs + hourMs)).toBe(0);
    expect(secondsLeft(turnsAt, nowMs - hourMs)).toBe(30);
  });

  it('is asked for at its turn, and neither more often than each second nor less than each five', () => {
    expect(codeRefreshMs(turnsAt, Date.parse(turnsAt) - 2_500)).toBe(2_500);
    expect(codeRefreshMs(turnsAt, nowMs)).toBe(5_000);
    expect(codeRefreshMs(turnsAt, Date.parse(turnsAt) - 20)).toBe(1_000);
    expect(codeRefreshMs(turnsAt, nowMs + hourMs)).toBe(5_000);
    expect(codeRefreshMs(null, nowMs)).toBe(5_000);
  });

  it('is trusted for one turn after it came', () => {
    expect(isCodeAlive(nowMs, nowMs + 30_000)).toBe(true);
    expect(isCodeAlive(nowMs, nowMs + 30_001)).toBe(false);
  });
});

describe('the window of an activity', () => {
  const now = '2026-11-20T02:03:20.000Z';

  it('begins at the last five minutes and lasts two hours', () => {
    expect(shownWindow(blankActivity, now)).toEqual({
      startsOn: '2026-11-20',
      startsTime: '10:00',
      endsOn: '2026-11-20',
      endsTime: '12:00',
    });
  });

  it('ends two hours after a start that was chosen, on the next day when it must', () => {
    const shown = shownWindow({ ...blankActivity, startsOn: '2026-11-30', startsTime: '23:00' }, now);
    expect(shown).toMatchObject({ endsOn: '2026-12-01', endsTime: '01:00' });
    expect(windowOf(shown)).toEqual({
      startsAt: '2026-11-30T15:00:00.000Z',
      endsAt: '2026-11-30T17:00:00.000Z',
    });
  });

  it.each([
    ['nothing', '2026-11-20T04:00:00.000Z', []],
    ['an end that is not after the start', '2026-11-20T02:00:00.000Z', ['endsBeforeStart']],
    ['more than three days', '2026-11-23T02:00:00.001Z', ['endsTooLate']],
  ])('complains about %s', (_, endsAt, problems) => {
    const draft = { title: 'Party day', ruleId: scoresNothing };
    expect(problemsOf(draft, { startsAt: '2026-11-20T02:00:00.000Z', endsAt }, now)).toEqual(problems);
  });

  it('asks for a title and for a choice of rule, in the order of the page', () => {
    const window = { startsAt: '2026-01-01T02:00:00.000Z', endsAt: '2026-01-01T04:00:00.000Z' };
    expect(problemsOf(blankActivity, window, now)).toEqual(['title', 'startsAt', 'rule']);
  });
});

describe('attendanceRules', () => {
  it('offers what people earn, not what households earn or what is taken away', () => {
    const rules = [
      aRule({ ruleId: 'earned', appliesTo: ['person'], deltaTenths: 50 }),
      aRule({ ruleId: 'taken', appliesTo: ['person'], deltaTenths: -20 }),
      aRule({ ruleId: 'of-households', appliesTo: ['household'], deltaTenths: 10 }),
    ];
    expect(attendanceRules(rules).map(({ ruleId }) => ruleId)).toEqual(['earned']);
  });
});

describe('the roster', () => {
  it('is open from the start on, for two months', () => {
    const window = { startsAt: '2026-11-20T01:00:00.000Z', endsAt: '2026-11-20T04:00:00.000Z' };
    expect(canEnterRoster(window, '2026-11-20T00:59:59.000Z')).toBe(false);
    expect(canEnterRoster(window, '2026-11-20T01:00:00.000Z')).toBe(true);
    expect(canEnterRoster(window, '2027-01-21T02:00:00.000Z')).toBe(true);
    expect(canEnterRoster(window, '2027-01-22T02:00:00.000Z')).toBe(false);
  });

  const aPerson = (personId: string, grid: number | null): Person => ({
    personId,
    name: `Name ${personId}`,
    gridCode: grid === null ? null : `41172510521100${grid}`,
    gridName: grid === null ? null : `Grid ${grid}`,
    partyStatus: 'full',
  });
  const people = [aPerson('a', 2), aPerson('b', null), aPerson('c', 1), aPerson('d', 2)];
  const shape = (query: string) =>
    rosterGroups(people, query).map(({ gridName, people: ofGrid }) => [
      gridName,
      ofGrid.map(({ personId }) => personId),
    ]);

  it('stands by grid, those without one last', () => {
    expect(shape('')).toEqual([
      ['Grid 1', ['c']],
      ['Grid 2', ['a', 'd']],
      [null, ['b']],
    ]);
  });

  it('keeps only the names that were looked for', () => {
    expect(shape(' Name d ')).toEqual([['Grid 2', ['d']]]);
    expect(shape('nobody')).toEqual([]);
  });

  it('ticks a whole grid, or takes it back when all of it was ticked', () => {
    expect(toggled(['a'], ['a', 'd'])).toEqual(['a', 'd']);
    expect(toggled(['a', 'd', 'c'], ['a', 'd'])).toEqual(['c']);
  });

  it('travels by the hundred', () => {
    const ids = Array.from({ length: 201 }, (_, index) => `p-${index}`);
    expect(rosterParts(ids).map((part) => part.length)).toEqual([100, 100, 1]);
    expect(rosterParts(ids).flat()).toEqual(ids);
    expect(rosterParts([])).toEqual([]);
  });
});
