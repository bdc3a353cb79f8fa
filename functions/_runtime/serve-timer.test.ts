import './testing';
import type { TimerCall } from './serve-timer';
import { serveTimer } from './serve-timer';

const aFiring = { Type: 'Timer', TriggerName: 'daily', Time: '2026-11-30T16:10:00Z', Message: '' };
const identities = {
  WX_OPENID: 'o-1',
  WX_CONTEXT_KEYS: '',
  TCB_UUID: 'u-1',
  TCB_CUSTOM_USER_ID: 'c-1',
  TCB_SOURCE: 'wx_client,scf',
  TCB_CONTEXT_KEYS: '',
};

let calls: TimerCall[] = [];
let fault: Error | null = null;
let failures: jest.SpyInstance;

const main = serveTimer('daily', (call) => {
  calls.push(call);
  return fault === null ? Promise.resolve({ done: 3 }) : Promise.reject(fault);
});
const fire = (event: unknown, environment: Partial<typeof identities> = {}) => {
  Object.assign(process.env, identities, environment);
  return main(event, { request_id: 'request-1' });
};

beforeEach(() => {
  calls = [];
  fault = null;
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  failures = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const name of Object.keys(identities)) Reflect.deleteProperty(process.env, name);
  jest.restoreAllMocks();
});

it('a firing runs the job as of its own time, whatever earlier calls left in the environment', async () => {
  await expect(fire(aFiring)).resolves.toEqual({ ok: true, data: { done: 3 } });
  expect(calls).toMatchObject([{ now: '2026-11-30T16:10:00.000Z', requestId: 'request-1' }]);
});

it.each([
  ['a WeChat user', { WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID' }],
  ['a CloudBase user', { TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_UUID' }],
  ['a mini-program nobody signed in to', { TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE' }],
  ['a custom user', { TCB_CONTEXT_KEYS: 'TCB_CUSTOM_USER_ID' }],
])("a timer's event sent by %s runs nothing", async (_who, environment) => {
  const answer = await fire(aFiring, environment);
  expect(answer).toMatchObject({ ok: false, error: { code: 'Forbidden' } });
  expect(calls).toEqual([]);
});

it.each([
  ['a request over HTTP', { httpMethod: 'POST', headers: {}, body: JSON.stringify(aFiring) }],
  ['nothing', undefined],
  ['another trigger', { ...aFiring, Type: 'Cos' }],
  ['a timer without a name', { Type: 'Timer', Time: aFiring.Time }],
])('%s runs nothing', async (_what, event) => {
  await expect(fire(event)).resolves.toMatchObject({ ok: false, error: { code: 'Forbidden' } });
  expect(calls).toEqual([]);
});

it('a firing whose time is none runs nothing', async () => {
  const answer = await fire({ ...aFiring, Time: 'tomorrow' });
  expect(answer).toMatchObject({ error: { code: 'InvalidInput', details: { fields: ['Time'] } } });
  expect(calls).toEqual([]);
});

it('a job that fails is told to the operator, not to the caller', async () => {
  fault = new Error('the village of somebody');
  const answer = await fire(aFiring);
  expect(answer).toEqual({ ok: false, error: { code: 'Internal', details: {}, requestId: 'request-1' } });
  expect(String(failures.mock.calls)).toContain('the village of somebody');
});
