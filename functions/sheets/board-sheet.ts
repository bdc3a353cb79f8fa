import type { Ranking, RankingRow } from '@shared/contract/points';
import { isBoardOfPeople } from '@shared/domain/board-view';
import { dateOf } from '@shared/domain/calendar';
import { boardNameHeads, boardTitles } from '@shared/domain/points-copy';
import { listed } from '@shared/domain/roster-copy';
import { shortSeal } from '@shared/domain/seal';
import { boardTitle, boardWords as words } from './board-sheet.copy';
import type { SheetColumn, WrittenSheet } from './sheet-xml';

const pointsText = (tenths: number): string => (tenths / 10).toString();

const changeText = ({ change, isNew }: RankingRow): string => {
  if (change === null) return isNew ? words.fresh : '';
  if (change === 0) return words.same;
  return change > 0 ? words.up(change) : words.down(-change);
};

type BoardColumn = readonly [SheetColumn, (row: RankingRow) => string];

const column = (heading: string, widthChars: number, cell: (row: RankingRow) => string): BoardColumn => [
  { heading, widthChars },
  cell,
];

/** What a board of people tells beside the rows, and what one of grids or villages does. */
const besideName = (ranking: Ranking): readonly BoardColumn[] =>
  isBoardOfPeople(ranking.board)
    ? [column(words.grid, 16, ({ gridName }) => gridName ?? '')]
    : [
        column(words.members, 10, ({ memberCount }) => memberCount.toString()),
        column(words.total, 10, ({ totalTenths }) => pointsText(totalTenths)),
      ];

/** Only where some row has it: most boards see no objection. */
const marks = ({ rows }: Ranking): readonly BoardColumn[] => [
  ...(rows.some(({ frozenTenths }) => frozenTenths !== 0)
    ? [column(words.frozen, 20, ({ frozenTenths }) => (frozenTenths === 0 ? '' : pointsText(frozenTenths)))]
    : []),
  ...(rows.some(({ before }) => before !== null)
    ? [
        column(words.rankBefore, 12, ({ before }) => before?.rank.toString() ?? ''),
        column(words.scoreBefore, 12, ({ before }) =>
          before === null ? '' : pointsText(before.scoreTenths),
        ),
      ]
    : []),
];

const columnsOf = (ranking: Ranking): readonly BoardColumn[] => [
  column(words.rank, 8, ({ rank }) => rank.toString()),
  column(boardNameHeads[ranking.board], 20, ({ name }) => name),
  ...besideName(ranking),
  column(isBoardOfPeople(ranking.board) ? words.score : words.average, 10, ({ scoreTenths }) =>
    pointsText(scoreTenths),
  ),
  column(words.change, 10, changeText),
  ...marks(ranking),
];

/** The rows of a board as a sheet. */
export const boardSheet = (ranking: Ranking): WrittenSheet => {
  const columns = columnsOf(ranking);
  return {
    name: boardTitles[ranking.board],
    columns: columns.map(([head]) => head),
    rows: ranking.rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
};

const aboutRows = (ranking: Ranking): readonly (readonly string[])[] => {
  const { state, publishedAt, publicityUntil, entryCount, objections, seal, left } = ranking;
  const { notRanked, notRankedCount } = ranking;
  const reasons = notRanked.map(({ name, reason }) => `${name}（${words.reasons[reason]}）`);
  return [
    [words.board, boardTitle(ranking)],
    [words.state, words.stateOf(state)],
    [words.publishedOn, publishedAt === null ? '' : dateOf(publishedAt)],
    [words.publicityUntil, publicityUntil ?? ''],
    [words.entries, words.entryCount(entryCount)],
    [words.objections, words.objectionCounts(objections.waiting, objections.upheld, objections.corrected)],
    [words.seal, seal === null ? words.notSealed : shortSeal(seal.seal)],
    [words.wholeSeal, seal?.seal ?? ''],
    [words.left, listed(left) || words.none],
    [words.notRanked, notRankedCount === 0 ? words.none : words.notRankedCount(notRankedCount)],
    ...(reasons.length === 0 ? [] : [['', listed(reasons)]]),
  ];
};

/** What holds for a board as a whole: its state, objections and seal, and who does not stand on it. */
export const aboutBoardSheet = (ranking: Ranking): WrittenSheet => ({
  name: words.about,
  columns: words.aboutHeadings.map((heading, index) => ({ heading, widthChars: index === 0 ? 24 : 80 })),
  rows: aboutRows(ranking),
});
