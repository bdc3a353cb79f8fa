import { addMonths, yearOf } from '@shared/domain/calendar';
import { periodsAt, recountVillage } from '../../functions/check-scores/recount-village';
import { listJoinedVillages } from '../../functions/check-scores/village-store';
import type { RecountedPeriods, ScoreDifference } from '../../functions/check-scores/score-difference';
import { documents } from '../../functions/_runtime/documents';
import { transact } from '../../functions/_runtime/transact';
import type { RecountOptions } from './recount-options';

interface Setting {
  readonly now: string;
  /** A line for the person at the terminal. */
  readonly tell: (line: string) => void;
}

/** A month can only be told by its whole year, because the year's score and the caps of a year are counted with it. */
const periodsOf = ({ month }: RecountOptions, now: string): RecountedPeriods => {
  if (month === null) return periodsAt(now);
  const year = yearOf(month);
  return {
    months: Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01`, index)),
    years: [year],
  };
};

const points = (tenths: number): string => (tenths / 10).toFixed(1);

const heading = ['village', 'period', 'kind', 'subject', 'name', 'score says', 'entries say'];

const rowOf = (villageCode: string, difference: ScoreDifference): readonly string[] => {
  const { subject, name, period, foundTenths, expectedTenths } = difference;
  return [
    ...[villageCode, period, subject.kind, subject.id, name ?? '-'],
    ...[points(foundTenths), points(expectedTenths)],
  ];
};

/** A Chinese character is as wide as two letters. */
const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (width, character) => width + (/[\u2e80-\u9fff\uff00-\uffef]/u.test(character) ? 2 : 1),
    0,
  );

/** Rows of cells in columns of one width. */
export const tableOf = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
};

/**
 * Counts the scores of villages anew from their entries and tells the differences; writes them where asked to. Answers how many
 * there are, or were before the repair.
 */
export const recountVillages = async (options: RecountOptions, { now, tell }: Setting): Promise<number> => {
  const { villageCode, month, isRepairing } = options;
  const villages = villageCode === null ? await listJoinedVillages(documents) : [villageCode];
  const periods = periodsOf(options, now);
  const rows: (readonly string[])[] = [];
  let entryCount = 0;
  for (const code of villages) {
    const { differences, entries } = await recountVillage({ documents, transact }, code, {
      periods,
      isRepairing,
    });
    entryCount += entries.length;
    const asked = differences.filter(
      ({ period }) => month === null || period === month || period === yearOf(month),
    );
    rows.push(...asked.map((difference) => rowOf(code, difference)));
  }
  const counted = `${villages.length} villages, ${entryCount} entries`;
  if (rows.length === 0) {
    tell(`${counted}: every score is what its entries say.`);
    return 0;
  }
  for (const line of tableOf([heading, ...rows])) tell(line);
  tell(
    `${counted}: ${rows.length} scores differ from their entries${isRepairing ? ', and were written anew' : ''}.`,
  );
  return rows.length;
};
