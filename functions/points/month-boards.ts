import { nameOnBoards } from '@shared/domain/consent';
import type { RankingBoard } from '@shared/domain/points-words';
import { averageTenths, type Contender } from '@shared/domain/ranking';
import type { Documents } from '../_runtime/documents';
import { rosterStore } from './roster-store';
import { scoreStore, type Period } from './score-store';

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

/** Party members with their score of the period, those without an entry at zero. */
export const personContenders = async (
  documents: Documents,
  villageCode: string,
  period: Period,
): Promise<readonly Contender[]> => {
  const roster = rosterStore(documents);
  const [members, gridNames, scores] = await Promise.all([
    roster.listPartyMembers(villageCode),
    roster.gridNames(villageCode),
    scoreStore(documents, villageCode).listScores(period, 'person'),
  ]);
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
const householdContenders = async (
  documents: Documents,
  villageCode: string,
  period: Period,
): Promise<readonly Contender[]> => {
  const roster = rosterStore(documents);
  const [households, gridNames, scores] = await Promise.all([
    roster.listHouseholds(villageCode),
    roster.gridNames(villageCode),
    scoreStore(documents, villageCode).listScores(period, 'household'),
  ]);
  const byId = new Map(households.map((household) => [household._id, household]));
  return scores.flatMap(({ subjectId, scoreTenths, entryCount }) => {
    const household = byId.get(subjectId);
    if (household === undefined || entryCount === 0) return [];
    const { name, gridCode } = household;
    const gridName = gridNames.get(gridCode ?? '') ?? null;
    return [{ subjectId, name, gridCode, gridName, scoreTenths, totalTenths: scoreTenths, memberCount: 1 }];
  });
};

const gridContenders = (members: readonly Contender[]): readonly Contender[] =>
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

/** Who stands on a village's board of a period, unranked, by the entries so far. */
export const boardContenders = async (
  documents: Documents,
  {
    villageCode,
    board,
    period,
  }: {
    readonly villageCode: string;
    readonly board: Exclude<RankingBoard, 'village'>;
    readonly period: Period;
  },
): Promise<readonly Contender[]> => {
  if (board === 'household') return householdContenders(documents, villageCode, period);
  const members = await personContenders(documents, villageCode, period);
  return board === 'person' ? members : gridContenders(members);
};
