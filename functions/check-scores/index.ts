import { serveTimer } from '../_runtime/serve-timer';
import { timeBudget } from '../_runtime/time-budget';
import { transact } from '../_runtime/transact';
import { checkScores } from './check-scores';

/** Well within the timeout of serverless.yml, so that a village that has begun is finished. */
const budgetMs = 780_000;

export const main = serveTimer('check-scores', (call) =>
  checkScores({ ...call, transact, isOver: timeBudget(budgetMs) }),
);
