import { sendRequest, type SentRequest } from '../testing/send-request';
import { sdkPrelude, startTestEmulator, type TestEmulator } from '../testing/start-test-emulator';

const echo = `exports.main = async (event) => event;`;
const answering = `exports.main = async ({ body }) => JSON.parse(body);`;
const failing = `exports.main = async ({ body }) => { if (body === 'hang') await new Promise(() => {}); throw new Error('secret'); };`;
const chain = `
  ${sdkPrelude}
  exports.main = async ({ body, isInner }) => {
    await db.collection('notes').add({ a: 1 });
    await app.getTempFileURL({ fileList: ['cloud://none'] });
    if (!isInner) await app.callFunction({ name: 'chain', data: { isInner: true } });
    if (body === 'fail') throw new Error('after two');
    return 'done';
  };`;
const whoami = `${sdkPrelude} exports.main = async () => app.auth().getUserInfo();`;

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator({
    functions: [
      { name: 'echo', source: echo },
      { name: 'answering', source: answering },
      { name: 'failing', source: failing, timeoutSeconds: 1 },
      { name: 'chain', source: chain },
      { name: 'whoami', source: whoami },
      { name: 'nightly', source: echo, access: 'timer' },
    ],
  });
});
afterAll(() => emulator.close());

const post = (path: string, body: SentRequest['body'] = '', contentType = 'application/json') =>
  sendRequest(emulator.url, path, { method: 'POST', body, headers: { 'content-type': contentType } });
const answered = (result: object | string | number | null) => post('/api/answering', JSON.stringify(result));

describe('the event of a request', () => {
  it('has the shape of the cloud', async () => {
    const headers = { 'content-type': 'application/json', 'X-Mixed-Case': 'Kept' };
    const path = '/api/echo/below?a=1&b=%E4%BA%8C&a=2';
    const answer = await sendRequest(emulator.url, path, { method: 'PUT', headers, body: '{"method":"m"}' });
    expect(answer.json()).toMatchObject({
      path: '/api/echo/below',
      httpMethod: 'PUT',
      headers: { 'content-type': 'application/json', 'x-mixed-case': 'Kept' },
      queryStringParameters: { a: ['1', '2'], b: '二' },
      requestContext: { requestId: answer.headers['x-request-id'], envId: 'test-env' },
      body: '{"method":"m"}',
      isBase64Encoded: false,
    });
  });

  it('tells the address of the caller in the headers of the load balancer', async () => {
    const answer = await sendRequest(emulator.url, '/api/echo');
    expect(answer.json()).toMatchObject({
      headers: { 'x-real-ip': '127.0.0.1', 'x-forwarded-for': '127.0.0.1' },
    });
  });

  it('never takes a caller at its word about its address', async () => {
    const headers = { 'X-Real-IP': '203.0.113.9', 'X-Forwarded-For': '203.0.113.9, 127.0.0.2' };
    const answer = await sendRequest(emulator.url, '/api/echo', { headers });
    expect(answer.json()).toMatchObject({
      headers: { 'x-real-ip': '127.0.0.1', 'x-forwarded-for': '203.0.113.9, 127.0.0.2, 127.0.0.1' },
    });
  });

  it('carries bytes as base64', async () => {
    const bytes = Buffer.from([0, 255, 128]);
    const answer = await post('/api/echo', bytes, 'application/octet-stream');
    expect(answer.json()).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true });
  });

  it('has an empty body for a GET', async () => {
    const answer = await sendRequest(emulator.url, '/api/echo');
    expect(answer.json()).toMatchObject({ httpMethod: 'GET', body: '', isBase64Encoded: false });
  });

  it('brings no WeChat identity, also when the instance has just served one', async () => {
    await emulator.callFunction('whoami', {}, { openid: 'openid-1' });
    expect((await post('/api/whoami')).json()).toMatchObject({ openId: '' });
  });
});

describe('the answer to a request', () => {
  it('is what the function asks for: status, headers, body', async () => {
    const headers = { 'Content-Type': 'text/csv', 'Set-Cookie': ['a=1', 'b=2'], 'Content-Length': '1' };
    const answer = await answered({ statusCode: 418, headers, body: '短' });
    expect([answer.status, answer.text]).toEqual([418, '短']);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv',
      'set-cookie': ['a=1', 'b=2'],
      'content-length': '3',
    });
  });

  it('can be bytes', async () => {
    const body = Buffer.from([0, 255, 128]).toString('base64');
    const headers = { 'content-type': 'image/png' };
    const answer = await answered({ statusCode: 200, headers, body, isBase64Encoded: true });
    expect([...answer.content]).toEqual([0, 255, 128]);
  });

  it('has no body with status 204', async () => {
    const answer = await answered({ statusCode: 204, body: '' });
    expect([answer.status, answer.text, answer.headers['content-length']]).toEqual([204, '', undefined]);
  });

  it.each([
    ['an object', { ok: true }, '{"ok":true}', 'application/json; charset=utf-8'],
    ['null', null, 'null', 'application/json; charset=utf-8'],
    ['a text', 'plain', 'plain', 'text/plain; charset=utf-8'],
    [
      'an integrated answer with an object for a body',
      { statusCode: 200, body: { a: 1 } },
      '{"a":1}',
      'application/json; charset=utf-8',
    ],
  ])('is made of %s', async (_name, result, text, contentType) => {
    const answer = await answered(result);
    expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([200, text, contentType]);
  });

  it('is a failure when the function asks for a status that HTTP does not know', async () => {
    const answer = await answered({ statusCode: 99 });
    expect(answer.status).toBe(500);
    expect(answer.json()).toMatchObject({ ok: false, error: { code: 'Internal' } });
  });
});

describe('HTTP access refuses', () => {
  it.each(['/api/absent', '/api/nightly', '/api/', '/api/echo%2f..%2fnightly', '/api/__proto__'])(
    '%s as unknown',
    async (path) => {
      const answer = await post(path, '{}');
      expect(answer.status).toBe(404);
      expect(answer.json()).toEqual({
        ok: false,
        error: { code: 'MethodUnknown', details: {}, requestId: answer.headers['x-request-id'] },
      });
    },
  );

  it.each([
    ['text over 100 KB', 'application/json; charset=utf-8', 100 * 1024],
    ['other bodies over 6 MB', 'image/jpeg', 6 * 1024 * 1024],
  ])('%s', async (_name, contentType, bytesMax) => {
    expect((await post('/api/echo', Buffer.alloc(bytesMax, 'x'), contentType)).status).not.toBe(413);
    const answer = await post('/api/echo', Buffer.alloc(bytesMax + 1, 'x'), contentType);
    expect(answer.status).toBe(413);
    expect(answer.json()).toMatchObject({
      ok: false,
      error: { code: 'BodyTooLarge', details: { bytesMax } },
    });
  });

  it('to tell a client how a function failed', async () => {
    const answer = await post('/api/failing', 'throw');
    expect(answer.status).toBe(500);
    expect(answer.json()).toMatchObject({
      ok: false,
      error: { code: 'Internal', details: { reason: 'FUNCTIONS_EXECUTE_FAIL' } },
    });
    expect(answer.text).not.toContain('secret');
    expect(emulator.logged.some(({ message }) => message.includes('secret'))).toBe(true);
  });

  it('to wait for a function beyond its time', async () => {
    const answer = await post('/api/failing', 'hang', 'text/plain');
    expect(answer.status).toBe(504);
    expect(answer.json()).toMatchObject({ error: { details: { reason: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' } } });
  });
});

describe('the header x-emulator-requests', () => {
  it('counts the SDK requests of the call and of the functions that it called', async () => {
    expect((await post('/api/chain')).headers['x-emulator-requests']).toBe('database=2;storage=2');
  });

  it('counts from zero for the next call, and also for one that fails', async () => {
    expect((await post('/api/chain', 'fail', 'text/plain')).headers['x-emulator-requests']).toBe(
      'database=2;storage=2',
    );
    expect((await post('/api/echo')).headers['x-emulator-requests']).toBe('database=0;storage=0');
  });
});
