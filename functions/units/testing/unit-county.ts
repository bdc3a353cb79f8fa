import {
  aPerson,
  browserOf,
  clientOf,
  countyCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  type Backend,
} from '../../_runtime/testing';
import type { UnitLevel } from '@shared/domain/org-tree';
import { units } from '@shared/contract/units';
import { documents } from '../../_runtime/documents';
import { aNewUnit, type UnitDocument } from '../../_runtime/roster/unit-store';
import { serve } from '../../_runtime/serve';
import { routes } from '../index';

/** The clock of the tests; they may turn it. */
export const clock = { now: '2026-11-20T02:00:00.000Z' };
const now = (): string => clock.now;
const main = serve(routes, { now });
export const client = clientOf(main, { now });
export const visitorAt = (address: string) => browserOf(main, { address });

export const otherCountyCode = '410922';
export const otherTownshipCode = `${countyCode}106`;
/** A village that does not use the system yet, in the other township. */
export const laterVillageCode = `${otherTownshipCode}201`;

export const insertUnit = async (
  _id: string,
  name: string,
  level: UnitLevel,
  fields: Partial<UnitDocument> = {},
): Promise<void> => {
  const parentCode = level === 'county' ? '' : _id.slice(0, -3);
  await documents.insert('orgUnits', { ...aNewUnit({ _id, name, level, parentCode }), ...fields });
};

/** Two counties; in the first two townships and three villages, of which two use the system, with their offices. */
export const startUnitCounty = async (): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  await insertUnit(otherCountyCode, 'Qingfeng', 'county');
  await insertUnit(otherTownshipCode, 'Later township', 'township');
  await insertUnit(laterVillageCode, 'Later', 'village');
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('committee', ['committeeMember']),
    aPerson('supervisor', ['supervisor']),
    aPerson('villager'),
    aPerson('worker', ['gridWorker']),
    aPerson('stranger', ['secretary'], { villageCode: otherVillageCode }),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
    aPerson('abroad', [], {
      villageCode: null,
      memberships: [{ role: 'countyOfficer', unitCode: otherCountyCode }],
    }),
  ]);
  return backend;
};

export const unitOf = async (unitCode: string): Promise<UnitDocument> => {
  const unit = await documents.get<UnitDocument>('orgUnits', unitCode);
  if (unit === null) throw new Error(`${unitCode} is missing`);
  return unit;
};

/** The refusal of a change with its reason, `StateConflict residents`. */
export const refusalOf = async (
  by: string,
  input: Parameters<typeof client.answer<typeof units.advance>>[2],
): Promise<string> => {
  const answer = await client.answer(units.advance, by, input);
  if (answer.ok) throw new Error(`granted: ${JSON.stringify(answer.data)}`);
  const { code, details } = answer.error;
  return [code, details['reason']].filter(Boolean).join(' ');
};
