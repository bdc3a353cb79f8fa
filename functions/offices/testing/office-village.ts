import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { offices } from '@shared/contract/offices';
import type { PersonEventKind } from '@shared/contract/people';
import { actorOf, type PersonDocument } from '../../_runtime/actor';
import { documents } from '../../_runtime/documents';
import { aNewUnit } from '../../_runtime/roster/unit-store';
import { serve } from '../../_runtime/serve';
import { routes } from '../index';

/** The clock of the tests; they may turn it. */
export const clock = { now: '2026-11-20T02:00:00.000Z' };
const now = (): string => clock.now;
export const client = clientOf(serve(routes, { now }), { now });

export const otherCountyCode = '410922';
export const retiredGridCode = `${villageCode}009`;

/** A county with two villages, their offices, an officer of another county, and people to give offices to. */
export const startOfficeVillage = async (): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  await documents.insert(
    'orgUnits',
    aNewUnit({ _id: otherCountyCode, name: 'Qingfeng', level: 'county', parentCode: '' }),
  );
  const retired = { _id: retiredGridCode, name: 'Grid 9', level: 'grid', parentCode: villageCode } as const;
  await documents.insert('orgUnits', Object.assign(aNewUnit(retired), { state: 'retired' }));
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('committee', ['committeeMember']),
    aPerson('supervisor', ['supervisor']),
    aPerson('villager', [], { householdId: 'h-other' }),
    aPerson('member', ['member']),
    aPerson('n-6-child', [], { householdId: 'h-6' }),
    aPerson('gone', [], { state: 'left', villageCode: null, formerVillageCode: villageCode }),
    aPerson('stranger', ['secretary'], { villageCode: otherVillageCode }),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
    aPerson('abroad', [], {
      villageCode: null,
      memberships: [{ role: 'countyOfficer', unitCode: otherCountyCode }],
    }),
    ...Array.from({ length: 8 }, (_, index) =>
      aPerson(`n-${index.toString()}`, ['member'], { householdId: `h-${index.toString()}` }),
    ),
  ]);
  return backend;
};

type More = Partial<InputOf<typeof offices.submit>>;

/** Gives an office in the village, unless told another unit. */
export const give = (
  by: string,
  personId: string,
  role: InputOf<typeof offices.submit>['role'],
  more: More = {},
) => client.ask(offices.submit, by, { unitCode: villageCode, personId, role, ...more });

/** The code with which that is refused. */
export const refusedGive = (
  by: string,
  personId: string,
  role: InputOf<typeof offices.submit>['role'],
  more: More = {},
) => client.refusal(offices.submit, by, { unitCode: villageCode, personId, role, ...more });

/** What somebody may do at the turn of the clock, as the doorway sees it. */
export const rolesOf = async (personId: string): Promise<readonly string[]> =>
  actorOf(await personOf(personId), clock.now).memberships.map(({ role }) => role);

export const personOf = async (personId: string): Promise<PersonDocument> => {
  const person = await documents.get<PersonDocument>('people', personId);
  if (person === null) throw new Error(`${personId} is missing`);
  return person;
};

interface Event {
  readonly _id: string;
  readonly kind: PersonEventKind;
  readonly note: string;
  readonly byName: string;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** The newest line of somebody's history. */
export const newestEventOf = async (personId: string): Promise<Event | undefined> =>
  (
    await documents.find<Event>('personEvents', {
      where: { personId },
      order: [['_id', 'desc']],
      limit: 1,
    })
  )[0];
