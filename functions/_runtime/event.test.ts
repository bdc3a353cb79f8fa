import {
  addressOfCall,
  addressOfHttp,
  asHttpEvent,
  credentialOfHttp,
  isClientCall,
  requestOfHttp,
  wechatOpenId,
} from './event';

const httpEvent = (fields: object) => {
  const event = asHttpEvent({ httpMethod: 'POST', headers: {}, ...fields });
  if (event === null) throw new Error('not an HTTP event');
  return event;
};
const refusal = (run: () => unknown): unknown => {
  try {
    run();
    return 'accepted';
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('the identity of a call', () => {
  it('is an openid that the context keys of this call list', () => {
    expect(wechatOpenId({ WX_OPENID: 'o-1', WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID' })).toBe('o-1');
  });

  it('is not what an earlier call left in the environment', () => {
    expect(wechatOpenId({ WX_OPENID: 'o-1', WX_CONTEXT_KEYS: '' })).toBeNull();
    expect(wechatOpenId({ WX_OPENID: 'o-1' })).toBeNull();
  });

  it.each(['TCB_UUID', 'TCB_CUSTOM_USER_ID'])('betrays a client by %s', (key) => {
    expect(isClientCall({ TCB_CONTEXT_KEYS: `TCB_ENV,${key}` })).toBe(true);
    expect(isClientCall({ TCB_CONTEXT_KEYS: 'TCB_ENV' })).toBe(false);
  });

  it('is a bearer token over HTTP, however the header is spelled', () => {
    const token = { kind: 'token', token: 'a.b.c' };
    expect(credentialOfHttp(httpEvent({ headers: { Authorization: 'Bearer a.b.c' } }))).toEqual(token);
    expect(credentialOfHttp(httpEvent({ headers: { authorization: 'Bearer a.b.c' } }))).toEqual(token);
    expect(credentialOfHttp(httpEvent({ headers: { AUTHORIZATION: 'bearer a.b.c' } }))).toEqual(token);
  });

  it.each(['Basic abc', 'Bearer ', 'Bearer a b', ''])('is nobody for the header "%s"', (authorization) => {
    expect(credentialOfHttp(httpEvent({ headers: { authorization } }))).toEqual({ kind: 'none' });
  });
});

describe('the address of a call', () => {
  it('is the one that the gateway saw, not the one that a client claims', () => {
    const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.1', 'X-Real-IP': '198.51.100.1' };
    expect(addressOfHttp(httpEvent({ headers, requestContext: { sourceIp: '203.0.113.9' } }))).toBe(
      '198.51.100.1',
    );
    expect(addressOfHttp(httpEvent({}))).toBe('');
  });

  it('from the mini-program counts when the context keys of this call list it', () => {
    const address = { TCB_SOURCE_IP: '198.51.100.1' };
    expect(addressOfCall({ ...address, TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE_IP' })).toBe('198.51.100.1');
    expect(addressOfCall({ ...address, TCB_CONTEXT_KEYS: 'TCB_ENV' })).toBe('');
  });
});

describe('the request of an HTTP client', () => {
  it('reads a plain and a base64 body alike', () => {
    const body = JSON.stringify({ method: 'points.post', input: { a: 1 }, requestKey: 'key-0001' });
    const read = { method: 'points.post', input: { a: 1 }, requestKey: 'key-0001' };
    expect(requestOfHttp(httpEvent({ body }))).toEqual(read);
    expect(
      requestOfHttp(httpEvent({ body: Buffer.from(body).toString('base64'), isBase64Encoded: true })),
    ).toEqual(read);
  });

  it.each([
    '',
    '[]',
    '"x"',
    'null',
    '{',
    '{"method":1}',
    '{"method":"a.b","input":[]}',
    '{"method":"a.b","requestKey":"short"}',
  ])('refuses the body %s', (body) => {
    expect(refusal(() => requestOfHttp(httpEvent({ body })))).toBe('InvalidInput');
  });

  it('knows no method but POST', () => {
    expect(refusal(() => requestOfHttp(httpEvent({ httpMethod: 'GET' })))).toBe('MethodUnknown');
  });
});
