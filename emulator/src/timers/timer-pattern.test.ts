import { timerEvent } from './timer-event';
import { timerPattern } from './timer-pattern';

describe('a timer pattern', () => {
  it.each([
    ['0 10 0 1 * * *', '2026-11-20T00:00:00Z', '2026-11-30T16:10:00Z'],
    ['0 0 8 * * 1-5 *', '2026-11-20T01:00:00Z', '2026-11-23T00:00:00Z'],
    ['0 */30 * * * * *', '2026-11-20T01:00:01Z', '2026-11-20T01:30:00Z'],
    ['0 0 0 29 2 * 2028', '2026-11-20T00:00:00Z', '2028-02-28T16:00:00Z'],
    ['0 0 9 * * SUN *', '2026-11-20T00:00:00Z', '2026-11-22T01:00:00Z'],
  ])('%s is due after %s in Shanghai at %s', (pattern, from, next) => {
    expect(timerPattern(pattern).nextRun(new Date(from))).toEqual(new Date(next));
  });

  it.each([
    '0 0 0 * * *',
    '* * * * *',
    '@daily',
    '0 0 0 ? * * *',
    '0 0 0 L * * *',
    '0 0 0 MON * * *',
    '0 0 0 * * 1#2 *',
    '61 0 0 * * * *',
    '0 0 0 * * 7 *',
    '0 0 0 * * 1,7 *',
    '',
  ])('is never %j', (pattern) => expect(() => timerPattern(pattern)).toThrow());
});

describe('a timer event', () => {
  it('carries the instant in whole seconds of UTC', () => {
    expect(timerEvent('monthly-report', new Date('2026-12-01T00:10:00.789+08:00'))).toEqual({
      Type: 'Timer',
      TriggerName: 'monthly-report',
      Time: '2026-11-30T16:10:00Z',
      Message: '',
    });
  });
});
