import {
  aPerson,
  countyCode,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from '../../_runtime/testing';
import type { PersonEventKind } from '@shared/contract/people';
import type { PersonDocument } from '../../_runtime/actor';
import { documents } from '../../_runtime/documents';
import { aNewHousehold, householdIdOf, type HouseholdDocument } from '../../_runtime/roster/household-store';
import type { PersonEventDocument } from '../../_runtime/roster/person-event';
import { aNewPerson } from '../../_runtime/roster/person-store';
import { aNewUnit, unitStore } from '../../_runtime/roster/unit-store';

export const rosterNow = '2026-11-20T02:00:00.000Z';
const today = '2026-11-20';
export const secondGridCode = `${villageCode}002`;
export const retiredGridCode = `${villageCode}009`;
export const homeOf = (number: number): string => householdIdOf(villageCode, number);

/** Somebody of the village as the roster makes people. */
export const aResident = (_id: string, fields: Partial<PersonDocument> = {}): PersonDocument =>
  aNewPerson({ _id, name: `name of ${_id}`, villageCode, gridCode, ...fields }, { now: rosterNow });

/** The village with its offices, two grids at work and one retired, and a neighbour that has nothing to do with it. */
export const startRosterVillage = async (residents: readonly PersonDocument[]): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  const units = unitStore(documents);
  const below = { level: 'grid', parentCode: villageCode } as const;
  await units.insert(aNewUnit({ _id: secondGridCode, name: 'Grid 2', ...below }));
  await units.insert({ ...aNewUnit({ _id: retiredGridCode, name: 'Grid 9', ...below }), state: 'retired' });
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('committee', ['member', 'committeeMember']),
    aPerson('supervisor', ['supervisor']),
    aPerson('worker', ['gridWorker']),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
    aPerson('elsewhere', ['secretary'], { villageCode: otherVillageCode }),
    ...residents,
  ]);
  return backend;
};

export const insertHousehold = (number: number, fields: Partial<HouseholdDocument> = {}): Promise<void> =>
  documents.insert(
    'households',
    aNewHousehold({ villageCode, number, name: `Household ${number}`, gridCode, ...fields }),
  );

export const storedPerson = async (personId: string): Promise<PersonDocument> => {
  const person = await documents.get<PersonDocument>('people', personId);
  if (person === null) throw new Error(`${personId} is not stored`);
  return person;
};

export const storedHousehold = (number: number): Promise<HouseholdDocument | null> =>
  documents.get<HouseholdDocument>('households', homeOf(number));

/** What happened to a person, oldest first. */
export const eventsOf = async (personId: string): Promise<readonly PersonEventDocument[]> =>
  documents.find<PersonEventDocument>('personEvents', { where: { personId }, order: [['_id', 'asc']] });

export const kindsOf = async (personId: string): Promise<readonly PersonEventKind[]> =>
  (await eventsOf(personId)).map(({ kind }) => kind);

/** `role@unit` of what counts on the day of the tests or will. */
export const standingOf = ({ memberships }: PersonDocument): readonly string[] =>
  memberships
    .filter(({ revokedAt, toOn }) => (revokedAt ?? null) === null && (toOn ?? today) >= today)
    .map(({ role, unitCode }) => `${role}@${unitCode}`);

export { countyCode, gridCode, otherVillageCode, townshipCode, villageCode };
