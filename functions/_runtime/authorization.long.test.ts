import {
  aPerson,
  gridCode,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from './testing';
import { randomUUID } from 'node:crypto';
import { methods } from '@shared/contract/index';
import { targetOf, type Method } from '@shared/contract/method';
import { parentOf } from '@shared/domain/org-tree';
import { roles, type Membership, type Role } from '@shared/domain/roles';
import { serve } from './serve';
import { routesByFunction } from './testing/all-routes';
import { readAuthorizationTable } from './testing/authorization-table';
import { signToken } from './token';

const table = readAuthorizationTable();

/** One unit of each level, each within the one before. */
const townshipCode = villageCode.slice(0, 9);
const countyCode = villageCode.slice(0, 6);
const unitsOfRoles: Readonly<Record<Role, string>> = {
  ...{ villager: villageCode, member: villageCode, householdLiaison: villageCode, gridWorker: gridCode },
  ...{ committeeMember: villageCode, secretary: villageCode, supervisor: villageCode },
  ...{ townshipOfficer: townshipCode, countyOfficer: countyCode },
};

const relations = ['own', 'below', 'sibling', 'above', 'otherCounty'] as const;
type Relation = (typeof relations)[number];

const siblingOf = (unitCode: string): string => `${unitCode.slice(0, -3)}987`;

/** A unit that stands in this relation to another; null where there is none, as above a county. */
const unitIn = (relation: Relation, unitCode: string): string | null => {
  if (relation === 'own') return unitCode;
  if (relation === 'below') return `${unitCode}001`;
  if (relation === 'sibling') return siblingOf(unitCode);
  if (relation === 'otherCounty') return `410922${unitCode.slice(6)}`;
  return parentOf(unitCode) || null;
};

/** The village that stands for a unit: one within it, or the one it lies in. */
const villageFor = (relation: Relation, unitCode: string): string | null => {
  // Another grid of the same village is the same village: what is a sibling there is the village next door.
  const base = relation === 'sibling' ? unitCode.slice(0, 12) : unitCode;
  const related = unitIn(relation, base);
  // Of the township above a village any other village will do.
  const isAboveVillages = relation === 'above' && unitCode.length <= 12;
  return related === null ? null : `${related}${isAboveVillages ? '986986' : '001001'}`.slice(0, 12);
};

const standings = {
  active: { fromOn: '2020-01-01', toOn: '2099-12-31' },
  expired: { fromOn: '2020-01-01', toOn: '2026-01-31' },
  coming: { fromOn: '2099-01-01' },
  revoked: { fromOn: '2020-01-01', revokedAt: '2026-01-31T00:00:00.000Z' },
} as const satisfies Readonly<Record<string, Partial<Membership>>>;
type Standing = keyof typeof standings;

/** One token each: signing anew for thousands of calls would take longer than the calls. */
const tokens = new Map<string, Promise<string>>();
const tokenOf = (personId: string): Promise<string> => {
  const token =
    tokens.get(personId) ??
    signToken({ kind: 'person', personId, sessionId: 'test' }, new Date().toISOString());
  tokens.set(personId, token);
  return token;
};

const holderOf = (role: Role, standing: Standing): string => `${role}-${standing}`;

let backend: Backend;
let main: ReturnType<typeof serve>;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('roleless', [], { villageCode: null, memberships: [] }),
    ...roles.flatMap((role) =>
      (Object.keys(standings) as Standing[]).map((standing) =>
        aPerson(holderOf(role, standing), [], {
          villageCode: null,
          memberships: [{ role, unitCode: unitsOfRoles[role], ...standings[standing] }],
        }),
      ),
    ),
  ]);
  main = serve([...(await routesByFunction()).values()].flat());
});
afterAll(() => backend.stop());

/**
 * `refused` when the doorway says Forbidden; a use case that narrows further says why. Anything else the doorway let
 * through: an input that lacks nearly everything gets no further than its parsing.
 */
const outcome = async ({ name, kind }: Method, personId: string | null, input: object): Promise<string> => {
  const token = personId === null ? null : await tokenOf(personId);
  const { body } = (await main({
    httpMethod: 'POST',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body: JSON.stringify({ method: name, input, ...(kind === 'write' ? { requestKey: randomUUID() } : {}) }),
  })) as { readonly body: string };
  const { error } = JSON.parse(body) as { error?: { readonly code: string; readonly details: object } };
  if (error === undefined) return 'passed';
  if (error.code === 'Forbidden') return 'reason' in error.details ? 'passed' : 'refused';
  return ['Unauthenticated', 'TokenExpired', 'MethodUnknown', 'Internal'].includes(error.code)
    ? error.code
    : 'passed';
};

const inputFor = (method: Method, relation: Relation, role: Role): object | null => {
  const about = targetOf(method);
  if (about === 'caller') return {};
  if (about === 'village') {
    const village = villageFor(relation, unitsOfRoles[role]);
    return village === null ? null : { villageCode: village };
  }
  const unitCode = unitIn(relation, unitsOfRoles[role]);
  return unitCode === null ? null : { unitCode };
};

it('every method has a row, and every row a method', () => {
  const ofPeople = methods.filter(({ caller }) => caller !== 'visitor').map(({ name }) => name);
  const ofVisitors = methods.filter(({ caller }) => caller === 'visitor').map(({ name }) => name);
  expect([...table.rows.keys()].toSorted()).toEqual(ofPeople.toSorted());
  expect([...table.visitors].toSorted()).toEqual(ofVisitors.toSorted());
  expect([...table.reach.keys()].toSorted()).toEqual([...roles].toSorted());
});

it('each method is about what its row says, and open to proxies where the list says', () => {
  for (const method of methods.filter(({ caller }) => caller !== 'visitor')) {
    expect([method.name, targetOf(method)]).toEqual([method.name, table.rows.get(method.name)?.about]);
  }
  const represented = methods.filter(({ isOpenToProxy }) => isOpenToProxy === true).map(({ name }) => name);
  expect([...table.proxies].toSorted()).toEqual(represented.toSorted());
});

const ofPeople = methods.filter(({ caller }) => caller !== 'visitor');

describe.each(ofPeople.map((method) => [method.name, method] as const))('%s', (name, method) => {
  const row = table.rows.get(name);

  it('answers nobody without an identity, and nobody without a role', async () => {
    expect(await outcome(method, null, { villageCode })).toBe('Unauthenticated');
    expect(await outcome(method, 'on-no-roster', { villageCode })).toBe('Unauthenticated');
    expect(await outcome(method, 'roleless', { villageCode, unitCode: villageCode })).toBe('refused');
  });

  it.each(roles)('as %s: where the table says and while it is held, nowhere and never else', async (role) => {
    const cells = relations.flatMap((relation) => {
      const input = inputFor(method, relation, role);
      if (input === null) return [];
      const isReached = targetOf(method) === 'caller' || table.reach.get(role)?.has(relation) === true;
      return (Object.keys(standings) as Standing[]).map((standing) => ({
        ...{ relation, standing, input },
        isOpen: standing === 'active' && isReached && row?.roles.includes(role) === true,
      }));
    });
    const outcomes = await Promise.all(
      cells.map(async ({ relation, standing, input }) => [
        `${relation}, ${standing}`,
        await outcome(method, holderOf(role, standing), input),
      ]),
    );
    expect(outcomes).toEqual(
      cells.map(({ relation, standing, isOpen }) => [
        `${relation}, ${standing}`,
        isOpen ? 'passed' : 'refused',
      ]),
    );
  });
});

describe.each(
  methods.filter(({ caller }) => caller === 'visitor').map((method) => [method.name, method] as const),
)('%s', (_name, method) => {
  it('takes a stranger as far as reading the question', async () => {
    expect(['passed', 'Unauthenticated']).toContain(await outcome(method, null, {}));
  });
});
