import { addMonths } from '@shared/domain/calendar';
import type { RankingRunDocument } from '../points/close/ranking-run-store';

/**
 * The months that a county has to publish, oldest first: those begun and not finished, those that no firing began since the newest
 * one, and the last. A county that has never published begins with the last.
 */
export const dueMonths = (
  runs: readonly Pick<RankingRunDocument, 'month' | 'finishedAt'>[],
  last: string,
): readonly string[] => {
  const begun = runs.map(({ month }) => month).sort();
  const due = new Set(runs.filter(({ finishedAt }) => finishedAt === null).map(({ month }) => month));
  for (let month = begun.at(-1) ?? last; month < last;) {
    month = addMonths(month, 1);
    due.add(month);
  }
  return [...due, last].filter((month, place, all) => month <= last && all.indexOf(month) === place).sort();
};
