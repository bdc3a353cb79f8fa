import type { ParsedInputOf } from '@shared/contract/method';
import type { getRanking as contract } from '@shared/contract/points';
import { isBoardOfPeople } from '@shared/domain/board-view';
import { addMonths, monthOf } from '@shared/domain/calendar';
import { monthsOfPeriod, periodBefore, periodKindOf } from '@shared/domain/period';
import type { RankingBoard } from '@shared/domain/points-words';
import { itsOwn, ofCall, part, partByIds, type Brought, type Count, type Part } from '../../_runtime/parts';
import type { SettingsDocument } from '../../_runtime/roster/settings-store';
import type { UnitDocument } from '../../_runtime/roster/unit-store';
import { objectionsOf, type ObjectionOnBoard } from './board-marks';
import { countedEntries, periodScores, type ScoreOnBoard } from './period-scores';
import { rankingParts, type RankingDocument, type ShownRanking } from './ranking-store';
import {
  rosterParts,
  type Declining,
  type GridOnBoard,
  type HouseholdOnBoard,
  type MemberOnBoard,
} from './roster-store';

type Input = ParsedInputOf<typeof contract>;

/**
 * A month that was not published is open while it runs, and until the one after has begun to be published; a quarter or a year, once
 * it has begun.
 */
export const isOpen = (period: string, running: string): boolean =>
  periodKindOf(period) === 'month'
    ? period === running || period === addMonths(running, -1)
    : (monthsOfPeriod(period)[0] ?? '') <= running;

const settings: Part<SettingsDocument> = partByIds('settings', 'lineage');

/** A village of a township as it stands. */
export interface StandingVillage extends Pick<UnitDocument, '_id' | 'name' | 'level' | 'isJoined' | 'state'> {
  readonly members: readonly Pick<MemberOnBoard, '_id'>[];
  readonly scores: readonly ScoreOnBoard[];
  readonly entries: readonly Count[];
}

interface StandingParts {
  readonly members: Part<MemberOnBoard> | undefined;
  readonly households: Part<HouseholdOnBoard> | undefined;
  readonly declining: Part<Declining> | undefined;
  readonly grids: Part<GridOnBoard> | undefined;
  readonly scores: Part<ScoreOnBoard> | undefined;
  readonly ownScores: Part<ScoreOnBoard> | undefined;
  readonly villages: Part<StandingVillage> | undefined;
  readonly entries: Part<Count> | undefined;
  readonly objections: Part<ObjectionOnBoard> | undefined;
}

const nothing: StandingParts = {
  ...{
    members: undefined,
    households: undefined,
    declining: undefined,
    grids: undefined,
    scores: undefined,
    ownScores: undefined,
  },
  ...{ villages: undefined, entries: undefined, objections: undefined },
};

const unless = 'published';

const villagesOfTownship = (period: string): Part<StandingVillage> =>
  part('orgUnits', {
    where: { parentCode: ofCall.townshipCode },
    fields: ['name', 'level', 'isJoined', 'state'],
    with: {
      members: rosterParts.membersOfUnit(),
      scores: periodScores(period, 'person', { villageCode: itsOwn('_id') }),
      entries: countedEntries(period, { villageCode: itsOwn('_id') }),
    },
    unless,
  });

/**
 * What a board as it stands is made of, read only when the period was not published. A county's townships as they stand would be
 * everybody in it: there is no such board before it is published.
 */
const standing = (board: RankingBoard, period: string): StandingParts => {
  if (board === 'township') return nothing;
  if (board === 'village') return { ...nothing, villages: villagesOfTownship(period) };
  const isOfHouseholds = board === 'household';
  return {
    ...nothing,
    members: isOfHouseholds ? undefined : rosterParts.members({ unless }),
    households: isOfHouseholds ? rosterParts.households({ unless }) : undefined,
    declining: isOfHouseholds ? rosterParts.declining({ unless }) : undefined,
    grids: rosterParts.grids({ unless }),
    scores: periodScores(period, isOfHouseholds ? 'household' : 'person', { unless }),
    ownScores: board === 'grid' ? periodScores(period, 'grid', { unless }) : undefined,
    entries: countedEntries(period, { unless }),
    objections: periodKindOf(period) === 'month' ? objectionsOf(period, unless) : undefined,
  };
};

interface Sought {
  readonly published: Part<ShownRanking>;
  /** Leads to all the months; the published one does when it is the newest. */
  readonly newest?: Part<Pick<RankingDocument, 'months'>>;
  readonly before?: Part<RankingDocument>;
  /** What is shown as it stands when nothing was published; null when that cannot be. */
  readonly period: string | null;
}

/** The period that is asked for; null when it is the newest month. */
export const periodAsked = ({ month, quarter, year }: Input): string | null =>
  month ?? quarter ?? year ?? null;

const seek = (input: Input, running: string): Sought => {
  const { board } = input;
  const period = periodAsked(input);
  if (period === null) return { published: rankingParts.newest(board), period: running };
  const both = { published: rankingParts.ofPeriod(board, period), newest: rankingParts.months(board) };
  if (!isOpen(period, running)) return { ...both, period: null };
  return { ...both, before: rankingParts.ofPeriod(board, periodBefore(period), { unless }), period };
};

const unitOf = { village: 'townshipCode', township: 'countyCode' } as const;

/** All that a board is made of, whichever it turns out to be: what is only needed when a period was not published is only read then. */
export const boardParts = (input: Input, now: string) => {
  const { board } = input;
  const { published, newest, before, period } = seek(input, monthOf(now));
  return {
    ...{ published, newest, before },
    settings: isBoardOfPeople(board) ? settings : undefined,
    unit: rosterParts.unit(board === 'village' || board === 'township' ? unitOf[board] : 'villageCode'),
    ...(period === null ? nothing : standing(board, period)),
  };
};

export type BoardBrought = Brought<ReturnType<typeof boardParts>>;
