import type { ParsedInputOf } from '@shared/contract/method';
import type { getRanking as contract } from '@shared/contract/points';
import { isBoardOfPeople } from '@shared/domain/board-view';
import { addMonths, monthOf } from '@shared/domain/calendar';
import type { RankingBoard } from '@shared/domain/points-words';
import { isBetween } from '../_runtime/matchers';
import { ofCall, partByIds, partCount, type Brought, type Count, type Part } from '../_runtime/parts';
import type { SettingsDocument } from '../_runtime/roster/settings-store';
import type { BoardSources } from './month-boards';
import { rankingParts, type RankingDocument } from './ranking-store';
import { rosterParts } from './roster-store';
import { periodScores, type Period } from './score-store';

type Input = ParsedInputOf<typeof contract>;

/** A month that was not published is open while it runs, and until the one after has begun to be published. */
export const isOpen = (month: string, running: string): boolean =>
  month === running || month === addMonths(running, -1);

/** Entries are found by the month they count in. */
export const monthsIn = (period: Period): string | ReturnType<typeof isBetween> =>
  'month' in period ? period.month : isBetween(`${period.year}-01`, `${period.year}-13`);

const settings: Part<SettingsDocument> = partByIds('settings', 'lineage');

type StandingParts = { readonly [K in keyof BoardSources]: Part<BoardSources[K][number]> | undefined } & {
  readonly entries: Part<Count> | undefined;
};

/** What a board of the village as it stands is made of; of a month only when that was not published. */
const standing = (board: RankingBoard, period: Period): StandingParts => {
  const isOfHouseholds = board === 'household';
  const unless = 'month' in period ? 'published' : undefined;
  return {
    members: isOfHouseholds ? undefined : rosterParts.members({ unless }),
    households: isOfHouseholds ? rosterParts.households({ unless }) : undefined,
    grids: rosterParts.grids({ unless }),
    scores: periodScores(period, isOfHouseholds ? 'household' : 'person', unless),
    entries: partCount('ledgerEntries', {
      where: { villageCode: ofCall.villageCode, month: monthsIn(period) },
      unless,
    }),
  };
};

const nothing: StandingParts = {
  ...{ members: undefined, households: undefined, grids: undefined, scores: undefined, entries: undefined },
};

interface Sought {
  readonly published?: Part<RankingDocument>;
  /** Leads to all the months; the published one does when it is the newest. */
  readonly newest?: Part<Pick<RankingDocument, 'months'>>;
  readonly before?: Part<RankingDocument>;
  /** What is shown as it stands when nothing was published; null when that cannot be. */
  readonly period: Period | null;
}

const seek = ({ board, month, year }: Input, running: string): Sought => {
  if (year !== undefined) return { newest: rankingParts.months(board), period: { year } };
  if (month === undefined) return { published: rankingParts.newest(board), period: { month: running } };
  const both = { published: rankingParts.ofMonth(board, month), newest: rankingParts.months(board) };
  if (!isOpen(month, running)) return { ...both, period: null };
  return {
    ...both,
    before: rankingParts.ofMonth(board, addMonths(month, -1), 'published'),
    period: { month },
  };
};

/**
 * All that a board is made of, whichever it turns out to be: what is only needed when a month was not published is only read
 * then. The villages of a township as they stand are too many for one request and left to the use case.
 */
export const boardParts = (input: Input, now: string) => {
  const { board } = input;
  const { published, newest, before, period } = seek(input, monthOf(now));
  return {
    ...{ published, newest, before },
    settings: isBoardOfPeople(board) ? settings : undefined,
    unit: rosterParts.unit(board === 'village' ? 'townshipCode' : 'villageCode'),
    ...(period === null || board === 'village' ? nothing : standing(board, period)),
  };
};

export type BoardBrought = Brought<ReturnType<typeof boardParts>>;
