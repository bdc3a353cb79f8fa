import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf } from '../durability/sign-in-as';
import { outcomeOf, startVillage, type Village } from './village';

const functionsDir = join(__dirname, '..', '..', '.build', 'functions');
const aTimerEvent = {
  Type: 'Timer',
  TriggerName: 'publish-rankings',
  Time: '2026-11-30T16:10:00Z',
  Message: '',
};
const at = aTimerEvent.Time;

let village: Village;

beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.close());

const post = (
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${village.runtime.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('a timer function', () => {
  it.each(['publish-rankings', 'close-snapshots'])('%s has no address for people', async (name) => {
    const authorization = `Bearer ${village.as('secretary').token}`;
    for (const body of [{}, aTimerEvent, { method: `${name}.run`, input: {} }]) {
      expect(await outcomeOf(await post(`/api/${name}`, body, { authorization }))).toBe('404 MethodUnknown');
    }
  });

  it.each(['publish-rankings', 'close-snapshots'])(
    "%s sees through a mini-program that sends a timer's event",
    async (name) => {
      const answer = await post('/emulator/call-function', { name, data: aTimerEvent, openid: 'o-anybody' });
      expect(await answer.json()).toMatchObject({ result: { ok: false, error: { code: 'Forbidden' } } });
    },
  );
});

describe('a mini-program whose openid is bound to nobody', () => {
  it('is nobody, even when its event claims to come over HTTP with somebody’s headers', async () => {
    const forged = { httpMethod: 'POST', headers: {}, body: '{"method":"people.getMe","input":{}}' };
    for (const data of [{ method: 'people.getMe', input: {} }, forged]) {
      const answer = await (
        await post('/emulator/call-function', { name: 'people', data, openid: 'o-stranger' })
      ).text();
      expect(answer).toContain('Unauthenticated');
    }
  });
});

const foreign = [
  ['a page of another site', { origin: 'https://example.com' }],
  ['a page on another port', { origin: 'http://127.0.0.1:1' }],
  ['a sandboxed page', { origin: 'null' }],
  ['a proxy', { 'x-forwarded-for': '203.0.113.9' }],
] as const;

describe.each([
  ['signing in without WeChat', '/api/dev-login', () => ({ personId: idOf('secretary') })],
  ['firing a timer', '/emulator/timers/publish-rankings/fire', () => ({ at })],
  [
    'calling as a mini-program',
    '/emulator/call-function',
    () => ({ name: 'people', data: {}, openid: 'o-1' }),
  ],
  ['the database itself', '/admin', () => ({ action: 'database.getDocument' })],
])('%s', (_what, path, body) => {
  it.each(foreign)('is refused to %s', async (_who, headers) => {
    expect((await post(path, body(), headers)).status).toBe(403);
  });
});

describe('signing in without WeChat', () => {
  it('is in no function that is deployed', () => {
    const bundles = readdirSync(functionsDir).map((name) => join(functionsDir, name, 'index.js'));
    expect(bundles.length).toBeGreaterThan(5);
    expect(bundles.filter((bundle) => readFileSync(bundle, 'utf8').includes('dev-login'))).toEqual([]);
  });

  it('is refused for somebody who is not on the roster', async () => {
    expect(await outcomeOf(await post('/api/dev-login', { personId: 'nobody' }))).toBe('404 NotFound');
  });

  it.each([{}, [], { personId: { $ne: null } }, { personId: ['a'] }])('is refused with %j', async (body) => {
    expect(await outcomeOf(await post('/api/dev-login', body))).toBe('400 InvalidInput');
  });
});

describe('firing a timer', () => {
  it.each([
    ['a timer that is none', '/emulator/timers/people/fire', { at }],
    ['a function that is none', '/emulator/timers/nothing/fire', { at }],
  ])('is refused for %s', async (_what, path, body) => {
    expect(await outcomeOf(await post(path, body))).toBe('404 MethodUnknown');
  });

  it('is refused without an instant', async () => {
    expect((await post('/emulator/timers/publish-rankings/fire', {})).status).toBe(400);
    expect((await post('/emulator/timers/publish-rankings/fire', { at: 'tomorrow' })).status).toBe(400);
  });
});
