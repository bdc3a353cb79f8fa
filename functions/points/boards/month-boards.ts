import { nameOnBoards } from '@shared/domain/consent';
import type { RankingBoard, SubjectKind } from '@shared/domain/points-words';
import { averageTenths, type Contender } from '@shared/domain/ranking';
import type { GridOnBoard, HouseholdOnBoard, MemberOnBoard } from './roster-store';

/** A village's own boards; that of villages is the township's, that of townships the county's. */
export const villageBoards = ['person', 'household', 'grid'] as const satisfies readonly RankingBoard[];
export type VillageBoard = (typeof villageBoards)[number];

/** What somebody has in a period. */
export interface SubjectScore {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly scoreTenths: number;
  readonly entryCount: number;
}

/** What boards are made of: for persons and grids the members, for households the households, with the scores of a period. */
export interface BoardSources {
  readonly members: readonly MemberOnBoard[];
  readonly households: readonly HouseholdOnBoard[];
  readonly grids: readonly GridOnBoard[];
  readonly scores: readonly SubjectScore[];
}

/** What the scores of many entries or of many periods come to, each subject once. */
export const sumScores = (parts: readonly SubjectScore[]): readonly SubjectScore[] => {
  const sums = new Map<string, SubjectScore>();
  for (const part of parts) {
    const { subjectKind, subjectId } = part;
    const key = `${subjectKind}:${subjectId}`;
    const sum = sums.get(key);
    const scoreTenths = (sum?.scoreTenths ?? 0) + part.scoreTenths;
    const entryCount = (sum?.entryCount ?? 0) + part.entryCount;
    sums.set(key, { subjectKind, subjectId, scoreTenths, entryCount });
  }
  return [...sums.values()];
};

const tenthsOf = (scores: readonly SubjectScore[], kind: SubjectKind): ReadonlyMap<string, number> =>
  new Map(
    scores
      .filter(({ subjectKind }) => subjectKind === kind)
      .map(({ subjectId, scoreTenths }) => [subjectId, scoreTenths]),
  );

export const totalOf = (members: readonly Pick<Contender, 'totalTenths'>[]): number =>
  members.reduce((total, { totalTenths }) => total + totalTenths, 0);

const gridNamesOf = (grids: readonly GridOnBoard[]): ReadonlyMap<string, string> =>
  new Map(grids.map(({ _id, name }) => [_id, name]));

/** Party members with their score of the period, those without an entry at zero. */
const persons = ({ members, grids, scores }: BoardSources): readonly Contender[] => {
  const gridNames = gridNamesOf(grids);
  const tenths = tenthsOf(scores, 'person');
  return members.map((member) => {
    const { _id, gridCode } = member;
    const scoreTenths = tenths.get(_id) ?? 0;
    const gridName = gridNames.get(gridCode ?? '') ?? null;
    return {
      ...{ subjectId: _id, name: nameOnBoards(member), gridCode, gridName },
      ...{ scoreTenths, totalTenths: scoreTenths, memberCount: 1 },
    };
  });
};

/** Households with an entry in the period: the others have not taken part and are not shown as last. */
const takingPart = ({ households, grids, scores }: BoardSources): readonly Contender[] => {
  const gridNames = gridNamesOf(grids);
  const byId = new Map(households.map((household) => [household._id, household]));
  return scores.flatMap(({ subjectKind, subjectId, scoreTenths, entryCount }) => {
    const household = subjectKind === 'household' ? byId.get(subjectId) : undefined;
    if (household === undefined || entryCount === 0) return [];
    const { name, gridCode } = household;
    const gridName = gridNames.get(gridCode ?? '') ?? null;
    return [{ subjectId, name, gridCode, gridName, scoreTenths, totalTenths: scoreTenths, memberCount: 1 }];
  });
};

/**
 * Grids with a party member or an entry of their own: the members' average, so that a small one is not outnumbered, and on top
 * what was given to the grid itself, whole.
 */
const gridsOf = (sources: BoardSources): readonly Contender[] => {
  const { grids, scores } = sources;
  const names = gridNamesOf(grids);
  const own = tenthsOf(scores, 'grid');
  const byGrid = new Map<string, Contender[]>([...own.keys()].map((code) => [code, []]));
  for (const member of persons(sources)) {
    if (member.gridCode === null) continue;
    const others = byGrid.get(member.gridCode);
    if (others === undefined) byGrid.set(member.gridCode, [member]);
    else others.push(member);
  }
  return [...byGrid].map(([gridCode, members]) => {
    const ownTenths = own.get(gridCode) ?? 0;
    const total = totalOf(members);
    return {
      ...{ subjectId: gridCode, name: names.get(gridCode) ?? gridCode, gridCode },
      ...{ gridName: names.get(gridCode) ?? null, memberCount: members.length },
      scoreTenths: averageTenths(total, members.length) + ownTenths,
      totalTenths: total + ownTenths,
    };
  });
};

/** What a unit above ranks of a unit: the points of its party members, and how many they are. */
export interface UnitTotal {
  readonly totalTenths: number;
  readonly memberCount: number;
}

/** A village as the township ranks it, or a township as the county does: by what its party members average. */
export const unitContender = (
  { _id: subjectId, name }: { readonly _id: string; readonly name: string },
  { totalTenths, memberCount }: UnitTotal,
): Contender => ({
  ...{ subjectId, name, gridCode: null, gridName: null, totalTenths, memberCount },
  scoreTenths: averageTenths(totalTenths, memberCount),
});

/** Who stands on a village's board, unranked. */
export const contendersOf = (board: VillageBoard, sources: BoardSources): readonly Contender[] => {
  if (board === 'household') return takingPart(sources);
  return board === 'person' ? persons(sources) : gridsOf(sources);
};
