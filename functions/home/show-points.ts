import type { get as contract } from '@shared/contract/home';
import type { OutputOf } from '@shared/contract/method';
import { addMonths, monthOf } from '@shared/domain/calendar';
import { stateOfRanking } from '../points/boards/ranking-store';
import type { Call } from './home-call';
import { trendMonths, type HomeBrought } from './home-parts';

type Points = OutputOf<typeof contract>['points'];

/** The months up to `month`, oldest first, from the first one in which there is a score. */
const trendOf = (scores: ReadonlyMap<string, number>, month: string): Points['trend'] => {
  const months = Array.from({ length: trendMonths }, (_, index) => addMonths(month, index - trendMonths + 1));
  const first = months.findIndex((candidate) => scores.has(candidate) || candidate === month);
  return months.slice(first).map((each) => ({ month: each, scoreTenths: scores.get(each) ?? 0 }));
};

/** The caller's score of the running month, the place in the newest published board, and the months before. */
export const showPoints = (
  { actor, now }: Call,
  { scores, ranking: [ranking] }: Pick<HomeBrought, 'scores' | 'ranking'>,
): Points => {
  const month = monthOf(now);
  const byMonth = new Map(scores.map((score) => [score.month, score.scoreTenths]));
  const row = ranking?.rows.find(({ subjectId }) => subjectId === actor.personId);
  return {
    month,
    scoreTenths: byMonth.get(month) ?? 0,
    published:
      ranking === undefined || row === undefined
        ? null
        : {
            month: ranking.month,
            rank: row.rank,
            change: row.change,
            isInPublicity: stateOfRanking(ranking) === 'publicity',
          },
    trend: trendOf(byMonth, month),
  };
};
