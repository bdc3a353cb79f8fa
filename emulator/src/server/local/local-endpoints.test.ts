import { sendRequest } from '../../testing/send-request';
import { sdkPrelude, startTestEmulator, type TestEmulator } from '../../testing/start-test-emulator';

const echo = `${sdkPrelude} exports.main = async (event) => ({ event, user: app.auth().getUserInfo() });`;

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator({
    appId: 'wx-of-the-test',
    functions: [
      { name: 'echo', source: echo },
      { name: 'nightly', source: echo, access: 'timer', cron: '0 10 0 1 * * *' },
      { name: 'failing', source: `exports.main = async () => { throw new Error('no'); };`, access: 'timer' },
    ],
  });
});
afterAll(() => emulator.close());

const post = (path: string, body: object | string) =>
  sendRequest(emulator.url, `/emulator/${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('firing a timer', () => {
  it('runs it as of the given instant and answers its result', async () => {
    const answer = await post('timers/nightly/fire', { at: '2026-12-01T00:10:00+08:00' });
    expect(answer.status).toBe(200);
    expect(answer.json()).toEqual({
      event: { Type: 'Timer', TriggerName: 'nightly', Time: '2026-11-30T16:10:00Z', Message: '' },
      user: expect.objectContaining({ openId: '' }) as object,
    });
    expect(answer.headers['x-emulator-requests']).toBe('database=0;storage=0');
  });

  it.each([
    ['an unknown timer', 'timers/absent/fire', { at: '2026-12-01T00:00:00Z' }, 404, 'MethodUnknown'],
    ['a function that is no timer', 'timers/echo/fire', { at: '2026-12-01T00:00:00Z' }, 404, 'MethodUnknown'],
    ['no instant', 'timers/nightly/fire', {}, 400, 'InvalidInput'],
    ['a nonsense instant', 'timers/nightly/fire', { at: 'tomorrow' }, 400, 'InvalidInput'],
    ['a body that is not JSON', 'timers/nightly/fire', '{', 400, 'InvalidInput'],
    ['a timer that fails', 'timers/failing/fire', { at: '2026-12-01T00:00:00Z' }, 500, 'Internal'],
    ['an unknown address', 'absent', {}, 404, 'MethodUnknown'],
  ])('is refused for %s', async (_name, path, body, status, code) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ ok: false, error: { code } });
  });
});

describe('calling a function as the mini-program does', () => {
  it('sets the identity and adds userInfo to the event', async () => {
    const answer = await post('call-function', { name: 'echo', data: { a: 1 }, openid: 'openid-1' });
    expect(answer.json()).toMatchObject({
      errMsg: 'cloud.callFunction:ok',
      requestID: expect.stringMatching(/\S/) as string,
      result: {
        event: { a: 1, userInfo: { appId: 'wx-of-the-test', openId: 'openid-1' } },
        user: { openId: 'openid-1', appId: 'wx-of-the-test' },
      },
    });
  });

  it('reaches timer functions too, with an identity by which they can refuse', async () => {
    const forged = { Type: 'Timer', TriggerName: 'nightly', Time: '2020-01-01T00:00:00Z' };
    const answer = await post('call-function', { name: 'nightly', data: forged, openid: 'openid-1' });
    expect(answer.json()).toMatchObject({ result: { event: forged, user: { openId: 'openid-1' } } });
  });

  it.each([
    [
      'of an unknown function',
      { name: 'absent', data: {}, openid: 'o' },
      500,
      { errCode: -501000, code: 'FUNCTION_NOT_FOUND' },
    ],
    [
      'that throws',
      { name: 'failing', data: {}, openid: 'o' },
      500,
      { errCode: -504002, code: 'FUNCTIONS_EXECUTE_FAIL' },
    ],
    ['without an openid', { name: 'echo', data: {} }, 400, { ok: false, error: { code: 'InvalidInput' } }],
    ['with data that is no object', { name: 'echo', data: [], openid: 'o' }, 400, { ok: false }],
  ])('fails for a call %s', async (_name, body, status, expected) => {
    const answer = await post('call-function', body);
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject(expected);
  });
});

describe('uploading a file as the mini-program does', () => {
  it('stores the bytes and answers the file id', async () => {
    const answer = await post('upload-file?cloudPath=incoming%2Fa.jpg', 'bytes');
    expect(answer.json()).toMatchObject({
      errMsg: 'cloud.uploadFile:ok',
      fileID: 'cloud://test-env.7465-test-env-1250000000/incoming/a.jpg',
    });
  });

  it('refuses a path that climbs out', async () => {
    expect((await post('upload-file?cloudPath=..%2Fa.jpg', 'bytes')).status).toBe(400);
  });
});

describe('asking for a phone code', () => {
  it('answers a code', async () => {
    const answer = await post('wechat/phone-code', { phoneNumber: '13800000000' });
    expect(answer.status).toBe(200);
    expect(answer.json()).toEqual({ code: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });

  it.each([{ phoneNumber: '1380000000' }, { phoneNumber: 13_800_000_000 }, {}, '{'])(
    'is refused for %j',
    async (body) => {
      const answer = await post('wechat/phone-code', body);
      expect(answer.status).toBe(400);
      expect(answer.json()).toMatchObject({ ok: false, error: { code: 'InvalidInput' } });
    },
  );
});

describe('GET', () => {
  it('is not served', async () => {
    expect((await sendRequest(emulator.url, '/emulator/call-function')).status).toBe(405);
  });
});
