import { SignJWT, UnsecuredJWT } from 'jose';
import { keyedHash, signPhoneProof, signToken, verifyPhoneProof, verifyToken } from './token';

const environment = { TOKEN_SECRET: 'a secret of at least thirty-two characters', TCB_ENV: 'village' };
const person = { kind: 'person', personId: 'p-1', sessionId: 's-1' } as const;
const now = '2026-11-20T00:00:00.000Z';
const codeOf = (token: string, at = now, env: NodeJS.ProcessEnv = environment) =>
  verifyToken(token, at, env).then(
    () => 'accepted',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('a token', () => {
  it('speaks for the person it was signed for', async () => {
    expect(await verifyToken(await signToken(person, now, environment), now, environment)).toEqual({
      ...person,
      issuedAt: now,
    });
  });

  it('speaks for a WeChat user who is nobody yet', async () => {
    const token = await signToken({ kind: 'wechat', openId: 'o-1' }, now, environment);
    expect(await verifyToken(token, now, environment)).toEqual({
      ...{ kind: 'wechat', openId: 'o-1', issuedAt: now },
    });
  });

  it('expires after thirty days', async () => {
    const token = await signToken(person, now, environment);
    expect(await codeOf(token, '2026-12-19T23:59:59.000Z')).toBe('accepted');
    expect(await codeOf(token, '2026-12-20T00:00:01.000Z')).toBe('TokenExpired');
  });

  it('opens nothing in another environment', async () => {
    expect(await codeOf(await signToken(person, now, { ...environment, TCB_ENV: 'other' }))).toBe(
      'Unauthenticated',
    );
  });

  it('is refused with another secret', async () => {
    const forged = { ...environment, TOKEN_SECRET: 'another secret of thirty-two characters!' };
    expect(await codeOf(await signToken(person, now, forged))).toBe('Unauthenticated');
  });

  it('is refused without a signature', async () => {
    const unsigned = new UnsecuredJWT({})
      .setSubject('p-1')
      .setIssuer('five-star-branch')
      .setAudience('village');
    expect(await codeOf(unsigned.setExpirationTime('30d').encode())).toBe('Unauthenticated');
  });

  it('is refused without an expiry', async () => {
    const endless = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('p-1')
      .setIssuer('five-star-branch')
      .setAudience('village')
      .sign(new TextEncoder().encode(environment.TOKEN_SECRET));
    expect(await codeOf(endless)).toBe('Unauthenticated');
  });

  it('is refused when it is no token at all', async () => {
    expect(await codeOf('nonsense')).toBe('Unauthenticated');
  });

  it('cannot be made or read without a proper secret', async () => {
    await expect(signToken(person, now, { TOKEN_SECRET: 'short' })).rejects.toThrow('TOKEN_SECRET');
  });
});

describe('a phone proof', () => {
  const shown = { openId: 'o-1', phone: '13800000000' };
  const phoneOf = (proof: string, openId = 'o-1', at = now, env: NodeJS.ProcessEnv = environment) =>
    verifyPhoneProof(proof, { openId, now: at }, env).catch(
      (error: unknown) => (error as { code?: string }).code,
    );

  it('tells the number to the one who showed it, for a quarter of an hour', async () => {
    const proof = await signPhoneProof(shown, now, environment);
    expect(await phoneOf(proof)).toBe('13800000000');
    expect(await phoneOf(proof, 'o-1', '2026-11-20T00:14:59.000Z')).toBe('13800000000');
    expect(await phoneOf(proof, 'o-1', '2026-11-20T00:15:00.000Z')).toBe('CodeInvalid');
  });

  it('tells nobody else anything, and nobody elsewhere', async () => {
    const proof = await signPhoneProof(shown, now, environment);
    expect(await phoneOf(proof, 'o-2')).toBe('CodeInvalid');
    expect(await phoneOf(proof, 'o-1', now, { ...environment, TCB_ENV: 'other' })).toBe('CodeInvalid');
  });

  it('is no token, and a token no proof', async () => {
    expect(await codeOf(await signPhoneProof(shown, now, environment))).toBe('Unauthenticated');
    expect(await phoneOf(await signToken({ ...person, personId: 'o-1' }, now, environment))).toBe(
      'CodeInvalid',
    );
    expect(await phoneOf(await signToken({ kind: 'wechat', openId: 'o-1' }, now, environment))).toBe(
      'CodeInvalid',
    );
  });
});

describe('a keyed hash', () => {
  it('is the same for the same text and use under one secret, and for nothing else', () => {
    const other = { ...environment, TOKEN_SECRET: 'another secret of thirty-two characters!' };
    const hash = keyedHash('code', '12345678', environment);
    expect(keyedHash('code', '12345678', environment)).toBe(hash);
    expect(keyedHash('code', '12345679', environment)).not.toBe(hash);
    expect(keyedHash('device', '12345678', environment)).not.toBe(hash);
    expect(keyedHash('code', '12345678', other)).not.toBe(hash);
  });
});
