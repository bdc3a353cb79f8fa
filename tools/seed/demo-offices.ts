import type { OfficeRole } from '@shared/domain/roles';
import type { PersonDocument, StoredMembership } from '../../functions/_runtime/actor';
import type { Resident } from './demo-residents';

/** Since when everybody of the demo villages is on the roster. */
export const everSince = '2021-01-01T00:00:00.000Z';

interface Grant {
  /** Long ago unless told. */
  readonly fromOn?: string;
  readonly toOn?: string | null;
  /** Who gave it; nobody is on record when left out. */
  readonly by?: Pick<PersonDocument, '_id' | 'name'>;
}

/** An office as it stands on somebody's record. */
export const anOffice = (
  personId: string,
  role: OfficeRole,
  unitCode: string,
  { fromOn = everSince.slice(0, 10), toOn = null, by }: Grant = {},
): StoredMembership => ({
  ...{ role, unitCode, fromOn, toOn, revokedAt: null },
  officeId: `o-${personId}-${role}`,
  grantedAt: `${fromOn}T00:00:00.000Z`,
  ...(by === undefined ? {} : { grantedById: by._id, grantedByName: by.name }),
});

/** An office before it has a holder's id. */
interface PlannedOffice extends Omit<Grant, 'by'> {
  readonly role: OfficeRole;
  readonly level: 'village' | 'grid';
}

const secretaryPlace = 0;
const supervisorPlace = 5;
/** The first members of the third and the fourth grid. */
const committeePlaces: readonly number[] = [10, 15];
const liaisonsSince = '2024-03-01';
/** In this grid another one was the worker before. */
const handedOverGrid = 5;
const handedOverOn = { last: '2024-12-31', first: '2025-01-01' } as const;

const gridNumberOf = (gridCode: string): number => Number(gridCode.slice(-3));

/** Every grid has a worker, by turns a member and a villager: the second of them, and before that the third. */
const workersOf = (residents: readonly Resident[], gridCode: string): readonly (number | undefined)[] => {
  const neighbours = residents.flatMap((other, place) =>
    other.gridCode === gridCode && other.isPartyMember === (gridNumberOf(gridCode) % 2 === 0) ? [place] : [],
  );
  return [neighbours[1], neighbours[2]];
};

/** Who looks after the households of a grid: its third member; -1 where nobody does, as in the last third of the grids. */
export const liaisonPlaceOf = (
  residents: readonly Resident[],
  gridCode: string,
  liaisonCount: number,
): number => {
  if (gridNumberOf(gridCode) > liaisonCount) return -1;
  const members = residents.flatMap((other, place) =>
    other.gridCode === gridCode && other.isPartyMember ? [place] : [],
  );
  return members[2] ?? -1;
};

const workerOffices = (
  residents: readonly Resident[],
  gridCode: string,
  place: number,
): readonly PlannedOffice[] => {
  const [worker, formerWorker] = workersOf(residents, gridCode);
  const office = { role: 'gridWorker', level: 'grid' } as const;
  const isHandedOver = gridNumberOf(gridCode) === handedOverGrid;
  if (place === worker) return [{ ...office, ...(isHandedOver ? { fromOn: handedOverOn.first } : {}) }];
  return isHandedOver && place === formerWorker ? [{ ...office, toOn: handedOverOn.last }] : [];
};

/** The offices of whoever has this place among the residents. */
export const officesOf = (
  residents: readonly Resident[],
  place: number,
  liaisonCount: number,
): readonly PlannedOffice[] => {
  const { gridCode } = residents[place] ?? { gridCode: '' };
  const isLarge = liaisonCount > 0;
  const inVillage = (role: OfficeRole, isHeld: boolean, fromOn?: string): readonly PlannedOffice[] =>
    isHeld ? [{ role, level: 'village', ...(fromOn === undefined ? {} : { fromOn }) }] : [];
  return [
    ...inVillage('secretary', place === secretaryPlace),
    ...inVillage('supervisor', place === supervisorPlace),
    ...inVillage('committeeMember', isLarge && committeePlaces.includes(place)),
    ...inVillage(
      'householdLiaison',
      place === liaisonPlaceOf(residents, gridCode, liaisonCount),
      liaisonsSince,
    ),
    ...workerOffices(residents, gridCode, place),
  ];
};
