import { cronProblem } from './cron-problem';

test.each(['0 10 0 1 * * *', '0 30 0 * * * *', '*/5 * * * * * *', '0 0 8 * * 1-5 *', '0 0 8 * * 0,6 *'])(
  '%s is accepted',
  (cron) => {
    expect(cronProblem(cron)).toBeUndefined();
  },
);

test.each([
  ['10 0 1 * * *', 'needs seven fields'],
  ['0 10 0 1 * *  *', 'needs seven fields'],
  ['0 10 0 L * * *', 'has "L" as day of month'],
  ['0 10 0 ? * * *', 'has "?" as day of month'],
  ['0 0 8 * JAN * *', 'has "JAN" as month'],
  ['0 0 8 * * MON *', 'has "MON" as day of week'],
  ['0 0 8 * * 7 *', 'has "7" as day of week: use 0 (Sunday) to 6 (Saturday)'],
  ['0 0 8 * * 10 *', 'has "10" as day of week'],
  ['0 60 0 1 * * *', 'Invalid value for minute: 60'],
  ['0 0 0 31 2 * *', 'never fires'],
  ['0 0 0 1 1 * 2020', 'never fires'],
])('%s is refused: %s', (cron, reason) => {
  expect(cronProblem(cron)).toContain(reason);
});
