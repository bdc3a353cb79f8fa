import { nameOnBoards } from '@shared/domain/consent';
import type { RankingBoard } from '@shared/domain/points-words';
import { averageTenths, type Contender } from '@shared/domain/ranking';
import type { Documents } from '../_runtime/documents';
import { rosterStore, type GridOnBoard, type HouseholdOnBoard, type MemberOnBoard } from './roster-store';
import { scoreStore, type Period, type PeriodScore } from './score-store';

/** A village's own boards; that of villages is the township's. */
export type VillageBoard = Exclude<RankingBoard, 'village'>;

/** What a board is made of: for persons and grids the members, for households the households, with their scores. */
export interface BoardSources {
  readonly members: readonly MemberOnBoard[];
  readonly households: readonly HouseholdOnBoard[];
  readonly grids: readonly GridOnBoard[];
  readonly scores: readonly PeriodScore[];
}

const totalOf = (members: readonly Contender[]): number =>
  members.reduce((total, { totalTenths }) => total + totalTenths, 0);

/** A grid or a village stands by what its party members average, so that a small one is not outnumbered. */
const averaged = (
  unit: Pick<Contender, 'subjectId' | 'name' | 'gridCode' | 'gridName'>,
  members: readonly Contender[],
): Contender => {
  const totalTenths = totalOf(members);
  const memberCount = members.length;
  return { ...unit, scoreTenths: averageTenths(totalTenths, memberCount), totalTenths, memberCount };
};

const gridNamesOf = (grids: readonly GridOnBoard[]): ReadonlyMap<string, string> =>
  new Map(grids.map(({ _id, name }) => [_id, name]));

/** Party members with their score of the period, those without an entry at zero. */
const members = ({ members, grids, scores }: BoardSources): readonly Contender[] => {
  const gridNames = gridNamesOf(grids);
  const tenths = new Map(scores.map(({ subjectId, scoreTenths }) => [subjectId, scoreTenths]));
  return members.map((member) => {
    const { _id, gridCode } = member;
    const scoreTenths = tenths.get(_id) ?? 0;
    const gridName = gridNames.get(gridCode ?? '') ?? null;
    return {
      subjectId: _id,
      name: nameOnBoards(member),
      gridCode,
      gridName,
      scoreTenths,
      totalTenths: scoreTenths,
      memberCount: 1,
    };
  });
};

/** Households with an entry in the period: the others have not taken part and are not shown as last. */
const households = ({ households, grids, scores }: BoardSources): readonly Contender[] => {
  const gridNames = gridNamesOf(grids);
  const byId = new Map(households.map((household) => [household._id, household]));
  return scores.flatMap(({ subjectId, scoreTenths, entryCount }) => {
    const household = byId.get(subjectId);
    if (household === undefined || entryCount === 0) return [];
    const { name, gridCode } = household;
    const gridName = gridNames.get(gridCode ?? '') ?? null;
    return [{ subjectId, name, gridCode, gridName, scoreTenths, totalTenths: scoreTenths, memberCount: 1 }];
  });
};

const gridsOf = (members: readonly Contender[]): readonly Contender[] =>
  [...new Set(members.flatMap(({ gridCode }) => (gridCode === null ? [] : [gridCode])))].map((gridCode) => {
    const ofGrid = members.filter((member) => member.gridCode === gridCode);
    const gridName = ofGrid[0]?.gridName ?? null;
    return averaged({ subjectId: gridCode, name: gridName ?? gridCode, gridCode, gridName }, ofGrid);
  });

/** A village as the township ranks it. */
export const villageContender = (
  { _id: subjectId, name }: { readonly _id: string; readonly name: string },
  members: readonly Contender[],
): Contender => averaged({ subjectId, name, gridCode: null, gridName: null }, members);

/** Who stands on a village's board, unranked. */
export const contendersOf = (board: VillageBoard, sources: BoardSources): readonly Contender[] => {
  if (board === 'household') return households(sources);
  return board === 'person' ? members(sources) : gridsOf(members(sources));
};

/** The same, reading what the board of a period is made of by the entries so far. */
export const boardContenders = async (
  documents: Documents,
  {
    villageCode,
    board,
    period,
  }: { readonly villageCode: string; readonly board: VillageBoard; readonly period: Period },
): Promise<readonly Contender[]> => {
  const roster = rosterStore(documents);
  const isOfHouseholds = board === 'household';
  const [people, houses, grids, scores] = await Promise.all([
    isOfHouseholds ? [] : roster.listPartyMembers(villageCode),
    isOfHouseholds ? roster.listHouseholds(villageCode) : [],
    roster.listGrids(villageCode),
    scoreStore(documents, villageCode).listScores(period, isOfHouseholds ? 'household' : 'person'),
  ]);
  return contendersOf(board, { members: people, households: houses, grids, scores });
};
