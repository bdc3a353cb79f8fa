import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyToken } from '../../functions/_runtime/token';
import type { Manifest } from '../manifest/function-spec';
import { startLocalRuntime, type LocalRuntime } from './local-runtime';
import { readLocalSecrets } from './local-secrets';

const manifest: Manifest = {
  rootDir: '/nowhere',
  service: 'test',
  runtime: 'Nodejs20.19',
  envId: 'local',
  secrets: [],
  functions: [],
};
const village = '411725105211';
const dataDir = mkdtempSync(join(tmpdir(), 'local-runtime-'));
let runtime: LocalRuntime;

const aPerson = (_id: string, role: string) => ({
  _id,
  name: `name of ${_id}`,
  villageCode: village,
  memberships: [{ role, unitCode: village, since: '2026-01-01' }],
});

beforeAll(async () => {
  runtime = await startLocalRuntime({ manifest, port: 0, dataDir, pagesDir: null, isSeeded: false });
  const crowd = Array.from({ length: 1001 }, (_, index) => aPerson(`crowd-${index}`, 'villager'));
  const since = { unitCode: village, fromOn: '2026-01-01' };
  const former = [
    { role: 'gridWorker', ...since, toOn: '2026-01-31' },
    { role: 'supervisor', ...since, revokedAt: '2026-01-02T00:00:00.000Z' },
    { role: 'secretary', ...since, fromOn: '9999-01-01' },
    { role: 'villager', ...since, toOn: null, revokedAt: null },
  ];
  await runtime.emulator.engine.insert('people', [
    aPerson('p-1', 'secretary'),
    { ...aPerson('p-3', 'villager'), memberships: former },
    ...crowd,
  ]);
});

afterAll(async () => {
  await runtime.close();
  rmSync(dataDir, { recursive: true });
});

const logIn = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${runtime.url}/api/dev-login`, { method: 'POST', body, headers });

const codeOf = async (response: Response) => {
  const { ok, error } = (await response.json()) as {
    ok: unknown;
    error: { code: unknown; requestId: unknown };
  };
  expect(ok).toBe(false);
  expect(error.requestId).toEqual(expect.any(String));
  return [response.status, error.code];
};

describe('GET /api/dev-people', () => {
  it('answers everybody with name and roles and nothing else, beyond one page of the database', async () => {
    const people = (await (await fetch(`${runtime.url}/api/dev-people`)).json()) as unknown[];
    expect(people).toHaveLength(1003);
    expect(people).toContainEqual({
      personId: 'p-1',
      name: 'name of p-1',
      roles: [{ role: 'secretary', unitCode: village }],
    });
  });

  it('tells what somebody holds today, not what was or will be', async () => {
    const people = (await (await fetch(`${runtime.url}/api/dev-people`)).json()) as unknown[];
    const roles = [{ role: 'villager', unitCode: village }];
    expect(people).toContainEqual({ personId: 'p-3', name: 'name of p-3', roles });
  });

  it('is refused to a page of another site', async () => {
    const answer = await fetch(`${runtime.url}/api/dev-people`, {
      headers: { origin: 'https://example.com' },
    });
    expect(await codeOf(answer)).toEqual([403, 'Forbidden']);
  });

  it('is not there to be posted to', async () => {
    const answer = await fetch(`${runtime.url}/api/dev-people`, { method: 'POST' });
    expect(await codeOf(answer)).toEqual([404, 'MethodUnknown']);
  });
});

describe('POST /api/dev-login', () => {
  it.each([
    ['a person', '{"personId":"p-1"}', { kind: 'person', personId: 'p-1' }],
    ['a WeChat user', '{"openId":"wx-stranger_1"}', { kind: 'wechat', openId: 'wx-stranger_1' }],
  ])('answers a token of %s that the functions accept', async (_name, body, who) => {
    const { token } = (await (await logIn(body)).json()) as { token: string };
    const environment = { ...readLocalSecrets(dataDir, ['TOKEN_SECRET']), TCB_ENV: 'local' };
    await expect(verifyToken(token, new Date().toISOString(), environment)).resolves.toMatchObject(who);
  });

  it('gives every login a session of its own', async () => {
    const tokens = [1, 2].map(async () => (await logIn('{"personId":"p-1"}')).json());
    const [first, second] = await Promise.all(tokens);
    expect(first).not.toEqual(second);
  });

  it('knows nobody who is not on the roster', async () => {
    expect(await codeOf(await logIn('{"personId":"p-2"}'))).toEqual([404, 'NotFound']);
  });

  it.each([
    '',
    'personId',
    '[]',
    'null',
    '{}',
    '{"personId":1}',
    '{"personId":{"$gt":""}}',
    '{"openId":"p-1"}',
    '{"openId":"wx-"}',
    '{"openId":1}',
    '{"openId":"wx-a","personId":"p-1"}',
  ])('refuses the body %s', async (body) => {
    expect(await codeOf(await logIn(body))).toEqual([400, 'InvalidInput']);
  });

  it('refuses a body that never ends well', async () => {
    expect(await codeOf(await logIn('x'.repeat(200_000)))).toEqual([413, 'BodyTooLarge']);
  });

  it('is refused to a page of another site', async () => {
    const answer = await logIn('{"personId":"p-1"}', { origin: 'https://example.com' });
    expect(await codeOf(answer)).toEqual([403, 'Forbidden']);
  });
});
