import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { methods } from '@shared/contract/index';
import type { Method } from '@shared/contract/method';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { documents } from '../../functions/_runtime/documents';
import { aNewPerson } from '../../functions/_runtime/roster/person-store';
import { serve } from '../../functions/_runtime/serve';
import { routesByFunction } from '../../functions/_runtime/testing/all-routes';
import { signToken } from '../../functions/_runtime/token';
import { demoVillageCode } from '../../tools/seed/cast';
import { anOffice, everSince } from '../../tools/seed/demo-offices';
import { inputOf, type Pools } from './random-input';
import { startTwoVillages, type AnyDocument, type TwoVillages } from './two-villages';

const callCount = 10_000;

let villages: TwoVillages;
let main: ReturnType<typeof serve>;
let before: ReadonlyMap<string, readonly AnyDocument[]>;
let callers: readonly PersonDocument[];
let pools: Pools;

/** Officers of places that have nothing to do with the village. */
const foreignOfficers: readonly PersonDocument[] = (
  [
    ['p-8001', 'townshipOfficer', '411725106'],
    ['p-8002', 'countyOfficer', '410922'],
    ['p-8003', 'secretary', '410922100001'],
  ] as const
).map(([_id, role, unitCode]) =>
  aNewPerson(
    { ...{ _id, name: _id, villageCode: null, memberships: [anOffice(_id, role, unitCode)] } },
    { now: everSince },
  ),
);

const ofVillage = (document: AnyDocument): boolean =>
  [document['villageCode'], document['unitCode'], document['formerVillageCode'], document._id].some(
    (code) => typeof code === 'string' && code.startsWith(demoVillageCode),
  );

/** What belongs to the village: by its code, or by whose it is. Places, boards of the township and counts of attempts are nobody's. */
const belongings = (
  all: ReadonlyMap<string, readonly AnyDocument[]>,
): ReadonlyMap<string, readonly AnyDocument[]> => {
  const people = new Set((all.get('people') ?? []).filter(ofVillage).map(({ _id }) => _id));
  const isTheirs = (document: AnyDocument): boolean =>
    ofVillage(document) ||
    ['personId', 'ownerId', 'reporterId'].some((field) => people.has(String(document[field])));
  return new Map(
    [...all]
      .filter(([name]) => !['attempts', 'requestKeys'].includes(name))
      .map(([name, found]) => [name, found.filter(isTheirs)]),
  );
};

/** Every string in an answer. */
const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
};

const wordFields = [
  ...['name', 'phone', 'subjectName', 'claimantName', 'objectorName', 'recorderName'],
  ...['text', 'note', 'title', 'words', 'reason', 'answer'],
];

/** Words and numbers that tell something of people: names, phones, and what somebody wrote. */
const wordsOf = (found: readonly AnyDocument[]): readonly string[] =>
  found
    .flatMap((document) => wordFields.map((field) => document[field]))
    .filter((word): word is string => typeof word === 'string' && word.length > 1);

/** What nobody elsewhere may ever be told: ids of the village, and words that stand nowhere else. */
const secretsOf = (
  all: ReadonlyMap<string, readonly AnyDocument[]>,
  theirs: ReadonlyMap<string, readonly AnyDocument[]>,
): ReadonlySet<string> => {
  const isPublic = (name: string) => ['orgUnits', 'rankings', 'settings'].includes(name);
  const own = [...theirs].filter(([name]) => !isPublic(name)).flatMap(([, found]) => found);
  const ids = new Set(own.map(({ _id }) => _id));
  const others = [...all.values()].flat().filter(({ _id }) => !ids.has(_id));
  const elsewhere = new Set(wordsOf(others));
  return new Set([...ids, ...wordsOf(own).filter((word) => !elsewhere.has(word))]);
};

beforeAll(async () => {
  process.env['TOKEN_SECRET'] = 'a secret for tests only, thirty-two long';
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  villages = await startTwoVillages();
  for (const officer of foreignOfficers) await documents.insert('people', officer);
  before = await villages.dump();
  const theirs = belongings(before);
  const people = (before.get('people') ?? []) as unknown as readonly PersonDocument[];
  const neighbours = people.filter(
    ({ villageCode }) => villageCode !== null && villageCode !== demoVillageCode,
  );
  callers = [...neighbours, ...foreignOfficers];
  const idsIn = (...names: readonly string[]) =>
    names.flatMap((name) => (theirs.get(name) ?? []).map(({ _id }) => _id).filter((id) => id.length < 96));
  const any = [...theirs.keys()].flatMap((name) => idsIn(name).slice(0, 20));
  const officeIds = people.flatMap(({ memberships }) =>
    memberships.flatMap(({ officeId }) => officeId ?? []),
  );
  const kinds: Readonly<Record<string, readonly string[]>> = {
    ...{ personId: idsIn('people'), householdId: idsIn('households'), entryId: idsIn('ledgerEntries') },
    ...{ snapshotId: idsIn('snapshots'), announcementId: idsIn('announcements') },
    ...{ activityId: idsIn('activities'), mediaId: idsIn('media'), officeId: officeIds },
    ...{ joinRequestId: idsIn('joinRequests'), correctionId: idsIn('corrections') },
    ...{ importId: idsIn('imports'), uploadId: idsIn('uploads'), ruleId: idsIn('pointsRules') },
    ...{ claimId: idsIn('claims'), objectionId: idsIn('objections'), findingId: idsIn('findings') },
    ...{ proxyId: idsIn('proxies') },
  };
  const aliases: Readonly<Record<string, string>> = {
    ...{ photos: 'mediaId', claimIds: 'claimId', liaisonId: 'personId', toPersonId: 'personId' },
    ...{ actorId: 'personId', personIds: 'personId', householdIds: 'householdId' },
  };
  pools = {
    // Their own codes as well, so that a call comes past the door with ids of the other village.
    codes: [
      ...[demoVillageCode, `${demoVillageCode}001`, demoVillageCode.slice(0, 9), demoVillageCode.slice(0, 6)],
      ...neighbours.map(({ villageCode }) => villageCode ?? ''),
    ],
    idsOf: (field) => {
      const ids = kinds[aliases[field] ?? field] ?? [];
      return ids.length === 0 ? any : ids;
    },
    ownIds: neighbours.flatMap(({ _id, householdId }) => [_id, householdId ?? _id]),
  };
  main = serve([...(await routesByFunction()).values()].flat());
});
afterAll(() => villages.stop());

/** Mostly somebody who may do this at home: whoever is stopped at the door proves nothing about what lies behind it. */
const callerOf = ({ roles }: Method): fc.Arbitrary<string> => {
  const capable = callers.filter(({ memberships }) => memberships.some(({ role }) => roles.includes(role)));
  const anybody = { weight: 1, arbitrary: fc.constantFrom(...callers.map(({ _id }) => _id)) };
  return capable.length === 0
    ? anybody.arbitrary
    : fc.oneof(anybody, { weight: 4, arbitrary: fc.constantFrom(...capable.map(({ _id }) => _id)) });
};

const ask = async (method: Method, personId: string, input: object, actFor?: string): Promise<unknown> => {
  const token = await signToken({ kind: 'person', personId, sessionId: 'test' }, new Date().toISOString());
  const { body } = (await main({
    httpMethod: 'POST',
    headers: { authorization: `Bearer ${token}`, 'x-real-ip': `203.0.113.${String(personId.length)}` },
    body: JSON.stringify({
      ...{ method: method.name, input, requestKey: randomUUID() },
      ...(actFor === undefined ? {} : { actFor }),
    }),
  })) as { readonly body: string };
  return JSON.parse(body);
};

interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
}

it('nobody elsewhere reads or changes anything of the village in ten thousand tries', async () => {
  const theirs = belongings(before);
  const secrets = secretsOf(before, theirs);
  expect(secrets.size).toBeGreaterThan(1_000);
  const outcomes = new Map<string, number>();
  const count = (answer: Answer) => {
    const code = answer.ok ? 'granted' : (answer.error?.code ?? '');
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
  };
  const byName = new Map(methods.map((method) => [method.name, method]));
  const attempt = fc.constantFrom(...methods).chain((method) =>
    fc.record({
      name: fc.constant(method.name),
      caller: callerOf(method),
      input: inputOf(method, pools),
      actFor: fc.oneof(
        { weight: 9, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom(...pools.idsOf('personId')) },
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(attempt, async ({ name, caller, input, actFor }) => {
      const answer = (await ask(byName.get(name)!, caller, input, actFor)) as Answer;
      count(answer);
      expect(answer.error?.code).not.toBe('Internal');
      // What the caller knew already is no news.
      const known = new Set([...stringsIn(input), actFor]);
      const told = stringsIn(answer).filter((text) => secrets.has(text) && !known.has(text));
      expect(told).toEqual([]);
    }),
    { numRuns: callCount, endOnFailure: true },
  );
  // Refusals at the door alone would prove nothing about what lies behind it.
  expect(outcomes.get('granted')).toBeGreaterThan(callCount / 20);
  expect(outcomes.get('NotFound')).toBeGreaterThan(callCount / 50);
  const after = belongings(await villages.dump());
  for (const [name, found] of theirs) expect([name, after.get(name)]).toEqual([name, found]);
}, 600_000);

/** What a careless filter would take for "everything". */
const poisons = ['', {}, { $ne: '' }, { $gt: '' }, { $regex: '.*' }, [], null] as const;

it.each(methods.map((method) => [method.name, method] as const))(
  '%s refuses codes and ids that are empty or objects, or takes them for none',
  async (_name, method) => {
    const secretary = 'p-8003';
    const fields = Object.keys((method.input as unknown as { shape: object }).shape);
    const named = fields.filter((field) => /(?:code|ids?)$/i.test(field));
    for (const field of named) {
      for (const poison of poisons) {
        const answer = (await ask(method, secretary, { [field]: poison })) as Answer;
        expect([
          'InvalidInput',
          'Forbidden',
          'Unauthenticated',
          'CodeInvalid',
          'TooManyRequests',
          undefined,
        ]).toContain(answer.error?.code);
        expect(stringsIn(answer).filter((text) => text.startsWith(demoVillageCode))).toEqual([]);
      }
    }
  },
);
