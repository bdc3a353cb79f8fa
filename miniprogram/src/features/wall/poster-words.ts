import type { Ranking, RankingRow } from '@shared/contract/points';
import { isBoardOfPeople } from '@shared/domain/board-view';
import { dateOf, quarterOf, yearOf } from '@shared/domain/calendar';
import { maskName } from '@shared/domain/masking';
import { boardCountWords, boardNameHeads, boardTitles } from '@shared/domain/points-copy';
import { groupsOf } from '@/components/content/code-words';
import { scoreWords } from '@/words/number-copy';
import { posterCopy as copy } from './poster-copy';
import { markOf, remarksOf, type Remarks } from './poster-remarks';

export interface PosterRow {
  readonly rank: number;
  /** One of the first three, with points behind it. */
  readonly hasMedal: boolean;
  /** With a sign behind it where something is said of the row below all rows. */
  readonly name: string;
  /** The grid of a person or household; how many a grid or village counts. */
  readonly note: string;
  readonly score: string;
  /** Null where the board tells no changes at all. */
  readonly change: string | null;
  readonly isNew: boolean;
}

/** The seal of a month, as it is compared with a phone. */
export interface PosterSeal {
  readonly word: string;
  readonly stamp: string;
  /** Four groups of four digits. */
  readonly groups: readonly string[];
  readonly note: string;
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
  /** What is said of the board and of some of its rows below them. */
  readonly remarks: Remarks;
  readonly scan: string;
  readonly object: string;
  readonly check: string;
  /** Null while the month is open, and for boards that are no month's. */
  readonly seal: PosterSeal | null;
  readonly printedOn: string;
  /** What the QR code says; null where there is no address to say. */
  readonly link: string | null;
}

export interface PosterMoment {
  /** Today in the village. */
  readonly today: string;
  readonly link: string | null;
}

const changeWords = ({ change, isNew }: RankingRow): string => {
  if (change === null) return isNew ? copy.fresh : copy.same;
  if (change === 0) return copy.same;
  return change > 0 ? copy.up(change) : copy.down(-change);
};

const noteOf = (board: Ranking['board'], { memberCount, totalTenths, gridName }: RankingRow): string =>
  isBoardOfPeople(board) ? (gridName ?? '') : copy.members(memberCount, scoreWords(totalTenths));

const periodOf = ({ month, quarter, year }: Ranking): string => {
  if (year !== null) return copy.year(year);
  return quarter === null ? copy.month(month) : copy.quarter(quarter);
};

type Past = 'pastYear' | 'pastQuarter';

/** Boards of quarters and years have no publicity: they count months that are past it. */
const pastOf = ({ quarter, year }: Ranking, today: string): Past | null => {
  if (year !== null) return year < yearOf(today) ? 'pastYear' : null;
  return quarter !== null && quarter < quarterOf(today.slice(0, 7)) ? 'pastQuarter' : null;
};

const standingOf = (ranking: Ranking, today: string): string => {
  const { state, publishedAt, publicityUntil } = ranking;
  const past = pastOf(ranking, today);
  if (past !== null) return copy.standing[past];
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
    boardCountWords(board, rows.length),
    copy.entries(entryCount),
    ...(isBoardOfPeople(board) ? [] : [copy.average]),
    ...(hasTies(rows) ? [copy.ties] : []),
    ...(isMasked(rows) ? [copy.masked] : []),
  ].join(' · ');
};

const objectWords = (ranking: Ranking, today: string): string => {
  const { state, publicityUntil } = ranking;
  if (state === 'publicity' && publicityUntil !== null) return copy.object.publicity(publicityUntil);
  if (pastOf(ranking, today) !== null) return copy.object.pastYear;
  return copy.object[state === 'running' ? 'running' : 'final'];
};

/** Entries behind a name can be opened where the village names people, and of nobody else. */
const scanWords = ({ board, rows, seal }: Ranking, link: string | null): string => {
  if (link === null) return copy.scan.byHand;
  if (seal !== null) return copy.scan.verify;
  return !isBoardOfPeople(board) || isMasked(rows) ? copy.scan.board : copy.scan.withEntries;
};

/** As many digits as people compare, on the phone and on paper. */
export const sealDigits = 16;

const sealOf = ({ seal }: Ranking): PosterSeal | null =>
  seal === null
    ? null
    : {
        ...{ word: copy.seal, stamp: copy.stamp },
        groups: groupsOf(seal.seal.slice(0, sealDigits)),
        note: copy.sealNote[seal.kind](dateOf(seal.sealedAt)),
      };

/** The words of a board as it hangs on the wall: those of the answer and no others. */
export function posterOf(ranking: Ranking, { today, link }: PosterMoment): Poster {
  const { board, rows, unitName } = ranking;
  const { heads } = copy;
  const tellsChanges = rows.some(({ change, isNew }) => change !== null || isNew);
  return {
    title: `${unitName}${boardTitles[board]}`,
    period: periodOf(ranking),
    standing: standingLine(ranking, today),
    heads: {
      rank: heads.rank,
      name: boardNameHeads[board],
      note: isBoardOfPeople(board) ? heads.grid : heads.members,
      score: isBoardOfPeople(board) ? heads.score : heads.average,
      change: tellsChanges ? heads.change : null,
    },
    rows: rows.map((row) => ({
      rank: row.rank,
      hasMedal: row.rank <= 3 && row.scoreTenths > 0,
      name: `${row.name}${markOf(row)}`,
      note: noteOf(board, row),
      score: scoreWords(row.scoreTenths),
      change: tellsChanges ? changeWords(row) : null,
      isNew: row.isNew && row.change === null,
    })),
    remarks: remarksOf(ranking),
    scan: scanWords(ranking, link),
    object: objectWords(ranking, today),
    check: copy.check,
    seal: sealOf(ranking),
    printedOn: copy.printedOn(today),
    link,
  };
}
