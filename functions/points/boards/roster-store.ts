import { maskName } from '@shared/domain/masking';
import type { PersonDocument } from '../../_runtime/actor';
import { itsOwn, ofCall, part, partByIds, type Part, type Reference } from '../../_runtime/parts';
import type { HouseholdDocument } from '../../_runtime/roster/household-store';
import type { UnitDocument } from '../../_runtime/roster/unit-store';

export type MemberOnBoard = Pick<PersonDocument, '_id' | 'name' | 'gridCode' | 'consents' | 'memberships'>;
export type HouseholdOnBoard = Pick<HouseholdDocument, '_id' | 'name' | 'gridCode'>;
export type GridOnBoard = Pick<UnitDocument, '_id' | 'name'>;

/** Somebody who has taken back the consent to be named on boards. */
export type Declining = Pick<PersonDocument, 'name' | 'householdId'>;

/** Only while no earlier part of this name has found anything. */
interface Condition {
  readonly unless?: string | undefined;
}

/** The name of a household as boards show it: masked when it is called by somebody of it who is not named there. */
export const householdNameOnBoards = (
  { _id, name }: Pick<HouseholdDocument, '_id' | 'name'>,
  declining: readonly Declining[],
): string =>
  declining.some((person) => person.householdId === _id && name.includes(person.name))
    ? maskName(name)
    : name;

/** Households with their names as boards show them. */
export const householdsOnBoards = (
  households: readonly HouseholdOnBoard[],
  declining: readonly Declining[],
): readonly HouseholdOnBoard[] =>
  households.map((household) => ({ ...household, name: householdNameOnBoards(household, declining) }));

const membersOf = (villageCode: Reference, fields: readonly (keyof MemberOnBoard)[], unless?: string) =>
  part<MemberOnBoard>('people', { where: { villageCode, isPartyMember: true }, fields, unless });

/** What a board of the village is made of, as parts of one request. */
export const rosterParts = {
  members: ({ unless }: Condition = {}): Part<MemberOnBoard> =>
    membersOf(ofCall.villageCode, ['name', 'gridCode', 'consents', 'memberships'], unless),

  households: ({ unless }: Condition = {}): Part<HouseholdOnBoard> =>
    part('households', {
      where: { villageCode: ofCall.villageCode },
      fields: ['name', 'gridCode'],
      unless,
    }),

  declining: ({ unless }: Condition = {}): Part<Declining> =>
    part('people', {
      where: { villageCode: ofCall.villageCode, 'consents.board.isGiven': false },
      fields: ['name', 'householdId'],
      unless,
    }),

  grids: ({ unless }: Condition = {}): Part<GridOnBoard> =>
    part('orgUnits', { where: { parentCode: ofCall.villageCode }, fields: ['name'], unless }),

  /** The village itself, its township or its county. */
  unit: (of: 'villageCode' | 'townshipCode' | 'countyCode'): Part<UnitDocument> => partByIds('orgUnits', of),

  /** Who the party members of a unit are, as fields of it. */
  membersOfUnit: (): Part<Pick<MemberOnBoard, '_id'>> => membersOf(itsOwn('_id'), ['gridCode']),
};
