import type { Ranking } from '@shared/contract/points';

/** Rows shown at first, and how many more a press brings: three hundred households would make a slow phone stutter. */
export const rowsStep = 50;

/** Tenths missing to the next better place; null for whoever leads or is not on the board. */
export function tenthsToNextPlace({ rows, mine }: Pick<Ranking, 'rows' | 'mine'>): number | null {
  if (mine === null) return null;
  const better = rows.filter(({ scoreTenths }) => scoreTenths > mine.scoreTenths);
  const next = Math.min(...better.map(({ scoreTenths }) => scoreTenths));
  // One tenth more than the one ahead: with the same score both would share the place.
  return better.length === 0 ? null : next - mine.scoreTenths + 1;
}

/** Whether a row is a person's or a household's, whose entries can be opened. */
export const hasEntries = (board: Ranking['board']): board is 'person' | 'household' =>
  board === 'person' || board === 'household';

/** Shares of a row to show under its name. */
export const isAverage = (board: Ranking['board']): boolean => board === 'grid' || board === 'village';
