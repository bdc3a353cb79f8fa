import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { people } from '@shared/contract/people';
import { signToken } from '../../functions/_runtime/token';
import { idOf } from '../durability/sign-in-as';
import { outcomeOf, startVillage, type Village } from './village';

const aDayMs = 24 * 3_600_000;

let village: Village;
let secret: string;
let personId: string;

beforeAll(async () => {
  village = await startVillage();
  secret = readFileSync(join(village.runtime.dataDir, 'secrets', 'TOKEN_SECRET'), 'utf8');
  personId = idOf('villager');
});
afterAll(() => village.close());

const askWith = (authorization: string | undefined): Promise<Response> =>
  fetch(`${village.runtime.address}/api/people`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: JSON.stringify({ method: people.getMe.name, input: {} }),
  });

const daysFromNow = (days: number): string => new Date(Date.now() + days * aDayMs).toISOString();
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const sign = (changes: {
  readonly id?: string;
  readonly secret?: string;
  readonly envId?: string;
  readonly at?: string;
}) =>
  signToken(
    { kind: 'person', personId: changes.id ?? personId, sessionId: 'test' },
    changes.at ?? daysFromNow(0),
    {
      TOKEN_SECRET: changes.secret ?? secret,
      TCB_ENV: changes.envId ?? 'local',
    },
  );

it('a token signed with the secret of this runtime is accepted, so the others are refused for what they are', async () => {
  const answer = await askWith(`Bearer ${await sign({})}`);
  expect(await answer.json()).toMatchObject({ ok: true, data: { personId } });
});

it('a caller without a token is nobody', async () => {
  expect(await outcomeOf(await askWith(undefined))).toBe('401 Unauthenticated');
});

it.each(['', 'Bearer', 'Bearer ', 'Bearer x', 'Bearer a.b.c', 'Basic dGVzdDp0ZXN0'])(
  'the authorization "%s" is nobody',
  async (authorization) => {
    expect(await outcomeOf(await askWith(authorization))).toBe('401 Unauthenticated');
  },
);

it('a valid token under another scheme is nobody', async () => {
  expect(await outcomeOf(await askWith(`Token ${await sign({})}`))).toBe('401 Unauthenticated');
});

it('a token signed with another secret is forged', async () => {
  const token = await sign({ secret: 'another secret that is long enough to sign' });
  expect(await outcomeOf(await askWith(`Bearer ${token}`))).toBe('401 Unauthenticated');
});

it('a token that claims to need no signature is forged', async () => {
  const [, claims = ''] = (await sign({})).split('.');
  for (const alg of ['none', 'None', 'NONE']) {
    const header = base64url({ alg, typ: 'JWT' });
    for (const token of [`${header}.${claims}.`, `${header}.${claims}`, `${header}.${claims}.x`]) {
      expect(await outcomeOf(await askWith(`Bearer ${token}`))).toBe('401 Unauthenticated');
    }
  }
});

it("a token whose claims were changed to the secretary's is forged", async () => {
  const [header = '', claims = '', signature = ''] = (await sign({})).split('.');
  const plain = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
  const changed = base64url({ ...plain, sub: idOf('secretary') });
  const answer = await askWith(`Bearer ${[header, changed, signature].join('.')}`);
  expect(await outcomeOf(answer)).toBe('401 Unauthenticated');
});

it('a token of 31 days ago has expired', async () => {
  const token = await sign({ at: daysFromNow(-31) });
  expect(await outcomeOf(await askWith(`Bearer ${token}`))).toBe('401 TokenExpired');
});

it('an expired token with a wrong signature is not told that it expired', async () => {
  const token = await sign({ at: daysFromNow(-31), secret: 'another secret that is long enough to sign' });
  expect(await outcomeOf(await askWith(`Bearer ${token}`))).toBe('401 Unauthenticated');
});

it('a token for another environment opens nothing here', async () => {
  const token = await sign({ envId: 'production' });
  expect(await outcomeOf(await askWith(`Bearer ${token}`))).toBe('401 Unauthenticated');
});

it('a token for somebody who is not on the roster opens nothing', async () => {
  const token = await sign({ id: 'nobody' });
  expect(await outcomeOf(await askWith(`Bearer ${token}`))).toBe('401 Unauthenticated');
});
