import {
  aPerson,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from './testing';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { methods } from '@shared/contract/index';
import type { Method } from '@shared/contract/method';
import { roles, type Role } from '@shared/domain/roles';
import { documents } from './documents';
import type { Route } from './route';
import { serve } from './serve';
import { signToken } from './token';

const functionsDir = dirname(__dirname);

/** Every function that people call, with its routes, as its folder says. */
const routesByFunction = async (): Promise<ReadonlyMap<string, readonly Route[]>> => {
  const names = readdirSync(functionsDir).filter((name) => existsSync(join(functionsDir, name, 'index.ts')));
  const found = new Map<string, readonly Route[]>();
  for (const name of names) {
    const { routes } = (await import(join(functionsDir, name, 'index.ts'))) as { routes?: readonly Route[] };
    if (routes !== undefined) found.set(name, routes);
  }
  return found;
};

let backend: Backend;
let main: ReturnType<typeof serve>;
let byFunction: ReadonlyMap<string, readonly Route[]>;

/** Who holds this role and no other, here or in a place that has nothing to do with this village. */
const holderOf = (role: Role) => `holds-${role}`;
const strangerOf = (role: Role) => `elsewhere-${role}`;
const unitOf = (role: Role, village: string): string => {
  if (role === 'townshipOfficer') return village.slice(0, townshipCode.length);
  return role === 'gridWorker' ? `${village}001` : village;
};
const aHolder = (_id: string, role: Role, village: string) =>
  aPerson(_id, [], { villageCode: village, memberships: [{ role, unitCode: unitOf(role, village) }] });
/** A township officer of this township has a say in the other village too, so the stranger is of another one. */
const farVillageCode = '411725001001';
const homeOfStranger = (role: Role): string =>
  role === 'townshipOfficer' ? farVillageCode : otherVillageCode;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('roleless', [], { memberships: [] }),
    ...roles.map((role) => aHolder(holderOf(role), role, villageCode)),
    ...roles.map((role) => aHolder(strangerOf(role), role, homeOfStranger(role))),
  ]);
  byFunction = await routesByFunction();
  main = serve([...byFunction.values()].flat());
});
afterAll(() => backend.stop());

/** The code a person is answered with, `granted` when there is none; nobody asks without a token. */
const outcome = async ({ name, kind }: Method, personId: string | null, input: object): Promise<string> => {
  const token =
    personId === null
      ? null
      : await signToken({ kind: 'person', personId, sessionId: 'test' }, new Date().toISOString());
  const { body } = (await main({
    httpMethod: 'POST',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body: JSON.stringify({ method: name, input, ...(kind === 'write' ? { requestKey: randomUUID() } : {}) }),
  })) as { readonly body: string };
  const answer = JSON.parse(body) as { readonly error?: { readonly code: string } };
  return answer.error?.code ?? 'granted';
};

const namesVillage = ({ input }: Method): boolean =>
  'shape' in input && 'villageCode' in (input.shape as Readonly<Record<string, unknown>>);

it('every method is routed once, by the function its name begins with, and nothing else is', () => {
  const routed = [...byFunction].flatMap(([name, routes]) =>
    routes.map(({ method }) => [name, method.name] as const),
  );
  const declared = methods.map(({ name }) => [name.slice(0, name.indexOf('.')), name] as const);
  expect(routed.toSorted().map(String)).toEqual(declared.toSorted().map(String));
});

it('every route serves the very method of the contract, and only writes prepare', () => {
  for (const { method, prepare } of [...byFunction.values()].flat()) {
    expect(methods).toContain(method);
    if (method.kind === 'read') expect(prepare).toBeNull();
  }
});

it('a village is written by its own people, and what binds others by its secretary alone', () => {
  const writes = methods.filter(({ kind, name }) => kind === 'write' && !name.startsWith('media.'));
  const writers = writes.map(({ name, roles: may }) => `${name}: ${may.toSorted().join(' ')}`).toSorted();
  expect(writers).toEqual([
    'announcements.publish: secretary',
    'check-ins.openActivity: secretary',
    'check-ins.submit: member',
    'check-ins.submitRoster: secretary',
    'points.post: secretary',
    'points.reverse: secretary',
    'snapshots.advance: gridWorker member secretary villager',
    'snapshots.submit: gridWorker member secretary villager',
  ]);
});

describe.each(methods.map((method) => [method.name, method] as const))('%s', (_name, method) => {
  const input = namesVillage(method) ? { villageCode } : {};
  const others = roles.filter((role) => !method.roles.includes(role));

  it('answers nobody without an identity, and nobody without a role', async () => {
    expect(await outcome(method, null, input)).toBe('Unauthenticated');
    expect(await outcome(method, 'on-no-roster', input)).toBe('Unauthenticated');
    expect(await outcome(method, 'roleless', input)).toBe('Forbidden');
  });

  it(`is for ${method.roles.join(', ')} and for no other role`, async () => {
    expect(method.roles.length).toBeGreaterThan(0);
    for (const role of method.roles) {
      expect(['Forbidden', 'Unauthenticated', 'Internal']).not.toContain(
        await outcome(method, holderOf(role), input),
      );
    }
    for (const role of others) {
      expect([role, await outcome(method, holderOf(role), input)]).toEqual([role, 'Forbidden']);
    }
  });

  it('is for nobody whose role is held elsewhere, if it is about a village', async () => {
    if (!namesVillage(method)) return;
    for (const role of roles) {
      expect([role, await outcome(method, strangerOf(role), input)]).toEqual([role, 'Forbidden']);
    }
  });
});

it('a role held in a grid of the village counts for the village, and only a role of a grid', async () => {
  const [method] = methods.filter(({ name }) => name === 'points.post');
  const secretaryOfAGrid = aPerson('secretary-of-a-grid', [], {
    memberships: [{ role: 'secretary', unitCode: gridCode }],
  });
  await documents.insert('people', secretaryOfAGrid);
  expect(await outcome(method!, secretaryOfAGrid._id, { villageCode })).toBe('Forbidden');
});
