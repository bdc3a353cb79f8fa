import type { Ranking, RankingRow } from '@shared/contract/points';
import { isBoardOfPeople } from '@shared/domain/board-view';
import { dateOf, yearOf } from '@shared/domain/calendar';
import { maskName } from '@shared/domain/masking';
import { scoreWords } from '@/words/number-copy';
import { posterCopy as copy } from './poster-copy';

export interface PosterRow {
  readonly rank: number;
  /** One of the first three, with points behind it. */
  readonly hasMedal: boolean;
  readonly name: string;
  /** The grid of a person or household; how many a grid or village counts. */
  readonly note: string;
  readonly score: string;
  /** Null where the board tells no changes at all. */
  readonly change: string | null;
}

/** All words of a wall board, in the order in which they are read. */
export interface Poster {
  readonly title: string;
  readonly period: string;
  readonly standing: string;
  readonly heads: Readonly<Record<'rank' | 'name' | 'note' | 'score', string>> & {
    readonly change: string | null;
  };
  readonly rows: readonly PosterRow[];
  readonly scan: string;
  readonly object: string;
  readonly check: string;
  readonly seal: string;
  readonly sealWords: string;
  readonly printedOn: string;
  /** What the QR code says; null where there is no address to say. */
  readonly link: string | null;
}

export interface PosterMoment {
  /** Today in the village. */
  readonly today: string;
  readonly link: string | null;
}

const changeWords = (change: number | null): string => {
  if (change === null) return copy.fresh;
  if (change === 0) return copy.same;
  return change > 0 ? copy.up(change) : copy.down(-change);
};

const noteOf = (board: Ranking['board'], { memberCount, totalTenths, gridName }: RankingRow): string =>
  isBoardOfPeople(board) ? (gridName ?? '') : copy.members(memberCount, scoreWords(totalTenths));

/** A year's board is always as it stands, also once the year is over. */
const isPastYear = ({ year }: Ranking, today: string): boolean => year !== null && year < yearOf(today);

const standingOf = (ranking: Ranking, today: string): string => {
  const { state, publishedAt, publicityUntil } = ranking;
  if (isPastYear(ranking, today)) return copy.standing.pastYear;
  if (state === 'running') return copy.standing.running(today);
  if (state === 'final' || publishedAt === null || publicityUntil === null) return copy.standing.final;
  return copy.standing.publicity(dateOf(publishedAt), publicityUntil);
};

const isMasked = (rows: readonly RankingRow[]): boolean =>
  rows.length > 0 && rows.every(({ name }) => name === maskName(name));

const hasTies = (rows: readonly RankingRow[]): boolean =>
  new Set(rows.map(({ rank }) => rank)).size < rows.length;

/** What holds for the whole board, in one line. */
const standingLine = (ranking: Ranking, today: string): string => {
  const { board, rows, entryCount } = ranking;
  return [
    standingOf(ranking, today),
    copy.counts[board](rows.length),
    copy.entries(entryCount),
    ...(isBoardOfPeople(board) ? [] : [copy.average]),
    ...(hasTies(rows) ? [copy.ties] : []),
    ...(isMasked(rows) ? [copy.masked] : []),
  ].join(' · ');
};

const objectWords = (ranking: Ranking, today: string): string => {
  const { state, publicityUntil } = ranking;
  if (state === 'publicity' && publicityUntil !== null) return copy.object.publicity(publicityUntil);
  if (isPastYear(ranking, today)) return copy.object.pastYear;
  return copy.object[state === 'running' ? 'running' : 'final'];
};

/** Entries behind a name can be opened where the village names people, and of nobody else. */
const scanWords = ({ board, rows }: Ranking, link: string | null): string => {
  if (link === null) return copy.scan.byHand;
  return !isBoardOfPeople(board) || isMasked(rows) ? copy.scan.board : copy.scan.withEntries;
};

/** The words of a board as it hangs on the wall: those of the answer and no others. */
export function posterOf(ranking: Ranking, { today, link }: PosterMoment): Poster {
  const { board, rows, unitName, month, year } = ranking;
  const { heads } = copy;
  const tellsChanges = rows.some(({ change }) => change !== null);
  return {
    title: `${unitName}${copy.titles[board]}`,
    period: year === null ? copy.month(month) : copy.year(year),
    standing: standingLine(ranking, today),
    heads: {
      rank: heads.rank,
      name: heads.name[board],
      note: isBoardOfPeople(board) ? heads.grid : heads.members,
      score: isBoardOfPeople(board) ? heads.score : heads.average,
      change: tellsChanges ? heads.change : null,
    },
    rows: rows.map((row) => ({
      rank: row.rank,
      hasMedal: row.rank <= 3 && row.scoreTenths > 0,
      name: row.name,
      note: noteOf(board, row),
      score: scoreWords(row.scoreTenths),
      change: tellsChanges ? changeWords(row.change) : null,
    })),
    scan: scanWords(ranking, link),
    object: objectWords(ranking, today),
    check: copy.check,
    seal: copy.seal,
    sealWords: copy.sealWords,
    printedOn: copy.printedOn(today),
    link,
  };
}
