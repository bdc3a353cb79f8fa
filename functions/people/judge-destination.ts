import type { ParsedInputOf } from '@shared/contract/method';
import type { advancePeople } from '@shared/contract/people';
import { holdsRole } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import { unitStore, type UnitDocument } from '../_runtime/roster/unit-store';
import type { WriteCall } from '../_runtime/route';
import { findGrid } from '../_runtime/roster/find-grid';
import { takeHousehold } from './take-household';

export type AdvanceCall = WriteCall<ParsedInputOf<typeof advancePeople>>;

/** Where somebody goes, as far as the action says. */
export interface Destination {
  /** Null when no other grid, household or village was named. */
  readonly grid: UnitDocument | null;
  readonly household: HouseholdDocument | null;
  readonly village: UnitDocument | null;
}

const nowhere: Destination = { grid: null, household: null, village: null };

const invalid = (field: string): AppError => new AppError('InvalidInput', { fields: [field] });

/** What the action has no use for is a mistake of the one who asks, and what it needs must be there. */
const judgeFields = ({ action, gridCode, householdNumber, toVillageCode }: AdvanceCall['input']): void => {
  const takesPlace = action === 'move' || action === 'return';
  if (!takesPlace && gridCode !== undefined) throw invalid('gridCode');
  if (!takesPlace && householdNumber !== undefined) throw invalid('householdNumber');
  if ((action === 'transfer') !== (toVillageCode !== undefined)) throw invalid('toVillageCode');
  if (action === 'move' && gridCode === undefined && householdNumber === undefined) throw invalid('gridCode');
};

/** Another village that uses the system, if an office of the caller lies above both. */
const findVillage = async (
  { actor, documents, villageCode }: AdvanceCall,
  toVillageCode: string,
): Promise<UnitDocument> => {
  const officers = ['townshipOfficer', 'countyOfficer'] as const;
  const coversBoth = actor.memberships.some((held) =>
    [villageCode, toVillageCode].every((code) => holdsRole([held], officers, code)),
  );
  if (!coversBoth) throw new AppError('Forbidden');
  if (toVillageCode === villageCode) throw invalid('toVillageCode');
  const village = await unitStore(documents).find(toVillageCode);
  if (village?.level !== 'village' || village.state !== 'active' || !village.isJoined) {
    throw new AppError('NotFound', { field: 'toVillageCode' });
  }
  return village;
};

/** Nobody comes back into a village that is over; who comes back without a new grid comes into the old one, if that is at work. */
const refuseLostPlaces = async (
  { documents, villageCode, input }: AdvanceCall,
  people: readonly PersonDocument[],
): Promise<void> => {
  const units = await unitStore(documents).findMany([
    villageCode,
    ...people.flatMap(({ gridCode }) => gridCode ?? []),
  ]);
  if (units.get(villageCode)?.state !== 'active') {
    throw new AppError('StateConflict', { reason: 'unitNotActive' });
  }
  if (input.gridCode !== undefined) return;
  const lost = people.find(({ gridCode }) => gridCode !== null && units.get(gridCode)?.state !== 'active');
  if (lost !== undefined) throw new AppError('StateConflict', { field: 'gridCode', personId: lost._id });
};

/** Where these people go. A new household is named after the first who moves in. */
export const judgeDestination = async (
  call: AdvanceCall,
  people: readonly PersonDocument[],
): Promise<Destination> => {
  const { documents, villageCode, input } = call;
  judgeFields(input);
  if (input.toVillageCode !== undefined) {
    const village = await findVillage(call, input.toVillageCode);
    return { ...nowhere, village };
  }
  const grid = input.gridCode === undefined ? null : await findGrid(documents, villageCode, input.gridCode);
  if (input.action === 'return') await refuseLostPlaces(call, people);
  const household =
    input.householdNumber === undefined
      ? null
      : await takeHousehold(documents, {
          ...{ villageCode, number: input.householdNumber, personName: people[0]?.name ?? '' },
          gridCode: grid?._id ?? null,
        });
  return { ...nowhere, grid, household };
};
