/** The boards that SQL ranks by itself: people of villages, villages of townships, townships of the county. */
export const summedBoards = ['person', 'village', 'township'] as const;
export type SummedBoard = (typeof summedBoards)[number];

/** From the first month to the last. */
export interface MonthsSummed {
  readonly first: string;
  readonly last: string;
}

/** One row of a board as SQL ranks it. */
export interface SummedRow {
  /** The village, township or county whose board it is. */
  readonly unitCode: string;
  readonly subjectId: string;
  readonly rank: number;
  readonly scoreTenths: number;
  readonly totalTenths: number;
}

/** What SQL makes of some months: every board of each kind. */
export type SummedBoards = readonly {
  readonly board: SummedBoard;
  readonly rows: readonly SummedRow[];
}[];

const codeChars = { village: 12, township: 9, county: 6 } as const;

/** Half up to a whole tenth; whole numbers divide towards zero, and nobody's sum is below it here. */
const average = '((2 * total + members) / (2 * members))';

/** Sums of sums are wider than whole numbers in PostgreSQL, and would divide to fractions. */
const whole = (sum: string): string => `CAST(${sum} AS BIGINT)`;

const counted = ({ first, last }: MonthsSummed): string =>
  `e.kind = 'person' AND e.month BETWEEN '${first}' AND '${last}'`;

const personSql = (months: MonthsSummed): string => `
  WITH sums AS (
    SELECT e.village AS unit, e.subject AS subject, sum(e.tenths) AS total
    FROM entries e WHERE ${counted(months)} GROUP BY 1, 2)
  SELECT unit AS "unitCode", subject AS "subjectId", rank() OVER (PARTITION BY unit ORDER BY total DESC) AS rank,
    total AS "scoreTenths", total AS "totalTenths"
  FROM sums`;

/** Units ranked by the average of their members within the unit above them. */
const unitSql = (chars: number, charsAbove: number, months: MonthsSummed): string => `
  WITH of_villages AS (
    SELECT e.village AS village, sum(e.tenths) AS total FROM entries e WHERE ${counted(months)} GROUP BY 1),
  sums AS (
    SELECT substr(v.village, 1, ${chars.toString()}) AS unit, ${whole('sum(v.members)')} AS members,
      ${whole('coalesce(sum(o.total), 0)')} AS total
    FROM villages v LEFT JOIN of_villages o ON o.village = v.village GROUP BY 1)
  SELECT substr(unit, 1, ${charsAbove.toString()}) AS "unitCode", unit AS "subjectId",
    rank() OVER (PARTITION BY substr(unit, 1, ${charsAbove.toString()}) ORDER BY ${average} DESC) AS rank,
    ${average} AS "scoreTenths", total AS "totalTenths"
  FROM sums`;

/**
 * One kind of board for some months, in SQL that SQLite and PostgreSQL both understand, over `entries (village, month, kind, subject, tenths)` and
 * `villages (village, members)`; columns as in `SummedRow`.
 */
export const boardSql = (board: SummedBoard, months: MonthsSummed): string => {
  if (board === 'person') return personSql(months);
  const { village, township, county } = codeChars;
  return board === 'village' ? unitSql(village, township, months) : unitSql(township, county, months);
};
