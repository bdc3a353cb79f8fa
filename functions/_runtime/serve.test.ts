import { aPerson, insertPeople, insertUnits, otherVillageCode, startBackend, villageCode } from './testing';
import type { Backend } from './testing';
import { AppError } from '@shared/errors';
import { documents } from './documents';
import { read, write } from './route';
import { serve } from './serve';
import { aParcel, getParcel, sendIt, sendParcel, showParcel } from './testing/parcels';
import { signToken } from './token';

interface Answer {
  readonly statusCode: number;
  readonly ok: boolean;
  readonly data?: unknown;
  readonly error?: { readonly code: string; readonly details: unknown; readonly requestId: string };
}

let backend: Backend;
let logged: jest.SpyInstance;
let failures: jest.SpyInstance;

/** The use case of `getParcel`, which a test may let fail. */
const show = jest.fn(showParcel);
const main = serve([read(getParcel, show), write(sendParcel, sendIt)]);

beforeAll(async () => {
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('villager'),
    aPerson('secretary', ['secretary']),
    aPerson('stranger', ['secretary'], { villageCode: otherVillageCode }),
  ]);
  await documents.insert('identities', Object.assign({ _id: 'o-villager' }, { personId: 'villager' }));
  await documents.insert('media', aParcel('ready', villageCode));
  await documents.insert('media', aParcel('sent', villageCode, { isSent: true }));
});
afterAll(() => backend.stop());

beforeEach(() => {
  logged = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  failures = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  logged.mockRestore();
  failures.mockRestore();
});

const overHttp = async (personId: string | null, request: object): Promise<Answer> => {
  const token =
    personId === null
      ? null
      : await signToken({ kind: 'person', personId, sessionId: 'test' }, new Date().toISOString());
  const reply = (await main(
    {
      httpMethod: 'POST',
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      body: JSON.stringify(request),
    },
    { request_id: 'request-1' },
  )) as { readonly statusCode: number; readonly body: string };
  return { ...(JSON.parse(reply.body) as Answer), statusCode: reply.statusCode };
};
const codeOf = async (personId: string | null, request: object): Promise<string> =>
  (await overHttp(personId, request)).error?.code ?? 'granted';

const { name: send } = sendParcel;
const { name: get } = getParcel;
const showReady = { method: get, input: { parcelId: 'ready' } };

describe('the order of refusals', () => {
  const requestKey = 'order-of-refusals';
  const wrong = { parcelId: '../..', words: 7 };

  it.each([
    ['identity before all', null, { method: 7 }, 'Unauthenticated'],
    ['the form of the request', 'villager', { method: 7 }, 'InvalidInput'],
    ['the method', 'villager', { method: 'parcels.burn', input: wrong }, 'MethodUnknown'],
    ['the role before the input', 'villager', { method: send, input: wrong }, 'Forbidden'],
    [
      'the role where it is held',
      'stranger',
      { method: send, input: { ...wrong, villageCode } },
      'Forbidden',
    ],
    ['the input', 'secretary', { method: send, input: wrong, requestKey }, 'InvalidInput'],
    ['existence', 'secretary', { method: send, input: { parcelId: 'none' }, requestKey }, 'NotFound'],
    ['state', 'secretary', { method: send, input: { parcelId: 'sent' }, requestKey }, 'StateConflict'],
  ])('%s', async (_what, personId, request, code) => {
    expect(await codeOf(personId, request)).toBe(code);
  });

  it("a document of another village is not there, whoever's it is", async () => {
    expect(await codeOf('stranger', showReady)).toBe('NotFound');
  });

  it('wrong fields are named, their values never', async () => {
    const { error, statusCode } = await overHttp('secretary', { method: send, input: wrong, requestKey });
    expect(statusCode).toBe(400);
    expect(error).toEqual({
      code: 'InvalidInput',
      details: { fields: ['parcelId', 'words'] },
      requestId: 'request-1',
    });
    expect(String(logged.mock.calls)).not.toContain('../..');
  });
});

describe('what goes out', () => {
  it('is what the contract names and nothing else, however deep', async () => {
    const { data } = await overHttp('villager', showReady);
    expect(data).toEqual({ parcelId: 'ready', words: 'ready', label: { to: 'Wuqiao' } });
  });

  it('of a declared refusal is its code and details, with the status that follows', async () => {
    show.mockRejectedValueOnce(new AppError('NotFound', { parcelId: 'ready' }));
    expect(await overHttp('villager', showReady)).toMatchObject({
      statusCode: 404,
      error: { code: 'NotFound', details: { parcelId: 'ready' } },
    });
    expect(failures).not.toHaveBeenCalled();
  });

  it.each([
    ['a refusal that the method does not declare', new AppError('CapReached', { of: 'somebody' })],
    ['a fault that calls itself one', new AppError('Internal', { of: 'somebody' })],
    ['an error', new TypeError('somebody of the house')],
    ['something that is no error', { message: 'somebody' }],
  ])('of %s is Internal and no word more; the operator finds the cause', async (_what, thrown) => {
    show.mockRejectedValueOnce(thrown);
    const { statusCode, error } = await overHttp('villager', showReady);
    expect([statusCode, error]).toEqual([500, { code: 'Internal', details: {}, requestId: 'request-1' }]);
    const [line] = failures.mock.calls.flat() as string[];
    expect(JSON.parse(line ?? '')).toMatchObject({ event: 'internal', requestId: 'request-1' });
    if (thrown instanceof TypeError) expect(line).toContain('somebody of the house');
  });

  it('is nothing at all when it is not what the contract promises', async () => {
    await documents.put('media', Object.assign(aParcel('odd', villageCode), { words: 7 }));
    expect(await codeOf('villager', { method: get, input: { parcelId: 'odd' } })).toBe('Internal');
    expect(failures).toHaveBeenCalledTimes(1);
  });
});

describe('a call of the mini-program', () => {
  const identity = { WX_OPENID: 'o-villager', WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID' };
  const asCalled = async (environment: NodeJS.ProcessEnv, event: object): Promise<Answer> => {
    Object.assign(process.env, environment);
    return (await main({ ...event, userInfo: { openId: 'o-secretary' } })) as unknown as Answer;
  };
  afterEach(() => {
    delete process.env['WX_OPENID'];
    delete process.env['WX_CONTEXT_KEYS'];
  });

  it('is answered plainly, to the person whom its openid is bound to', async () => {
    expect(await asCalled(identity, showReady)).toMatchObject({ ok: true, data: { parcelId: 'ready' } });
    expect(await asCalled(identity, { method: send, input: {} })).toMatchObject({
      error: { code: 'Forbidden' },
    });
  });

  it('is nobody when the openid is what an earlier call left behind', async () => {
    const answer = await asCalled({ ...identity, WX_CONTEXT_KEYS: '' }, showReady);
    expect(answer).toMatchObject({ ok: false, error: { code: 'Unauthenticated' } });
  });

  it('is told that nobody is bound to its openid', async () => {
    const answer = await asCalled({ ...identity, WX_OPENID: 'o-nobody' }, showReady);
    expect(answer).toMatchObject({ error: { code: 'Unauthenticated', details: { isUnbound: true } } });
  });

  it("does not become somebody by the form of an HTTP request or a timer's", async () => {
    const http = await asCalled(identity, { httpMethod: 'POST', body: JSON.stringify(showReady) });
    expect(http.statusCode).toBe(401);
    const timer = { Type: 'Timer', TriggerName: 'any', Time: '2026-11-20T00:00:00Z' };
    expect(await asCalled(identity, { ...showReady, ...timer })).toMatchObject({
      error: { code: 'Unauthenticated' },
    });
  });
});
