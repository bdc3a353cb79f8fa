import {
  aPerson,
  browserOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  wechatUserOf,
  type Backend,
} from '../_runtime/testing';
import { randomBytes } from 'node:crypto';
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { accounts } from '@shared/contract/accounts';
import type { PersonDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { signPhoneProof, signToken, type TokenSubject } from '../_runtime/token';
import { routes } from './index';

const { listDevices, reverseDevice, submitSignIn, getSignIn, decideSignIn } = accounts;
const start = '2026-11-20T02:00:00.000Z';
const afterSeconds = (seconds: number): string => new Date(Date.parse(start) + seconds * 1000).toISOString();
const wang: TokenSubject = { kind: 'person', personId: 'wang', sessionId: 's-wang' };

let backend: Backend;
let now = start;
const main = serve(routes, { now: () => now });

/** What a browser with this token is told when it asks for a person's data. */
const told = async (token: string): Promise<string> => {
  const answer = await browserOf(main, { token }).answer(listDevices, {});
  return answer.ok ? 'let in' : answer.error.code;
};
const secretBytes = () => new TextEncoder().encode(process.env['TOKEN_SECRET']);
/** Everything a token of ours says; what a test changes must be the only thing wrong with it. */
const claims = (changed: JWTPayload = {}): JWTPayload => ({
  ...{ use: 'person', sub: 'wang', sid: 's-wang', iss: 'five-star-branch', aud: 'test' },
  ...{ iat: Date.parse(start) / 1000, exp: Date.parse(start) / 1000 + 3600 },
  ...changed,
});
const signed = (payload: JWTPayload, secret = secretBytes(), alg = 'HS256') =>
  new SignJWT(payload).setProtectedHeader({ alg }).sign(secret);

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('wang'),
    aPerson('left', [], { state: 'left', villageCode: null, formerVillageCode: villageCode }),
  ]);
});
afterAll(() => backend.stop());
beforeEach(() => {
  now = start;
});

describe('a token', () => {
  it('of ours lets in, and so does the same made by hand', async () => {
    expect(await told(await signToken(wang, now))).toBe('let in');
    expect(await told(await signed(claims()))).toBe('let in');
  });

  it('that is forged is refused', async () => {
    const [header, payload, signature] = (await signToken(wang, now)).split('.') as [string, string, string];
    const other = Buffer.from(JSON.stringify(claims({ sub: 'secretary' }))).toString('base64url');
    expect(await told(await signed(claims(), randomBytes(32)))).toBe('Unauthenticated');
    expect(await told(`${header}.${other}.${signature}`)).toBe('Unauthenticated');
    expect(await told(`${header}.${payload}.${signature.replaceAll(/./g, 'A')}`)).toBe('Unauthenticated');
    expect(await told(`${header}.${payload}.`)).toBe('Unauthenticated');
    expect(await told('no.token.atall')).toBe('Unauthenticated');
  });

  it('without a signature is refused, and so is one of an algorithm that is not ours', async () => {
    expect(await told(new UnsecuredJWT(claims()).encode())).toBe('Unauthenticated');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const [, payload, signature] = (await signToken(wang, now)).split('.') as [string, string, string];
    expect(await told(`${none}.${payload}.${signature}`)).toBe('Unauthenticated');
    expect(await told(await signed(claims(), secretBytes(), 'HS512'))).toBe('Unauthenticated');
  });

  it('that has expired is refused by a word of its own', async () => {
    const token = await signToken(wang, now);
    now = afterSeconds(30 * 24 * 3600 - 1);
    expect(await told(token)).toBe('let in');
    now = afterSeconds(30 * 24 * 3600);
    expect(await told(token)).toBe('TokenExpired');
  });

  it('of another environment, another issuer, or without a claim is refused', async () => {
    const elsewhere = { TOKEN_SECRET: process.env['TOKEN_SECRET'], TCB_ENV: 'production' };
    expect(await told(await signToken(wang, now, elsewhere))).toBe('Unauthenticated');
    expect(await told(await signed(claims({ iss: 'somebody-else' })))).toBe('Unauthenticated');
    for (const claim of ['use', 'sub', 'sid', 'iss', 'aud', 'iat', 'exp'])
      expect([claim, await told(await signed(claims({ [claim]: undefined })))]).toEqual([
        claim,
        'Unauthenticated',
      ]);
  });

  it('of somebody who left, or never was, is refused', async () => {
    for (const personId of ['left', 'nobody'])
      expect(await told(await signToken({ ...wang, personId }, now))).toBe('Unauthenticated');
  });
});

describe('a token that was revoked', () => {
  const signIn = async (personId: string, label: string) => {
    const secret = randomBytes(32).toString('base64url');
    const { signInId, code } = await browserOf(main).ask(submitSignIn, { secret, label });
    const phone = browserOf(main, {
      token: await signToken({ kind: 'person', personId, sessionId: 'dev-phone' }, now),
    });
    await phone.ask(decideSignIn, { code, isConfirmed: true });
    return { signInId, token: (await browserOf(main).ask(getSignIn, { signInId, secret })).token! };
  };

  it('with its device is refused, also the fresh one of the same session', async () => {
    await insertPeople([aPerson('revoking')]);
    const { signInId, token } = await signIn('revoking', 'one');
    const other = await signIn('revoking', 'two');
    const fresh = (await browserOf(main, { token }).ask(accounts.renewToken, {})).token;
    await browserOf(main, { token: other.token }).ask(reverseDevice, { deviceId: signInId });
    expect(await told(token)).toBe('Unauthenticated');
    expect(await told(fresh)).toBe('Unauthenticated');
    expect(await told(other.token)).toBe('let in');
  });

  it('with all others is refused', async () => {
    await insertPeople([aPerson('tidying')]);
    const all = [await signIn('tidying', 'a'), await signIn('tidying', 'b'), await signIn('tidying', 'c')];
    await browserOf(main, { token: all[1]!.token }).ask(reverseDevice, {});
    const answers: string[] = [];
    for (const { token } of all) answers.push(await told(token));
    expect(answers).toEqual(['Unauthenticated', 'let in', 'Unauthenticated']);
  });

  it('before it was fetched is never handed out', async () => {
    await insertPeople([aPerson('quick')]);
    const secret = randomBytes(32).toString('base64url');
    const { signInId, code } = await browserOf(main).ask(submitSignIn, { secret });
    const token = await signToken({ kind: 'person', personId: 'quick', sessionId: 'dev-phone' }, now);
    const phone = browserOf(main, { token });
    await phone.ask(decideSignIn, { code, isConfirmed: true });
    await phone.ask(reverseDevice, {});
    expect(await browserOf(main).ask(getSignIn, { signInId, secret })).toEqual({
      ...{ state: 'expired', token: null },
    });
  });

  it('by the day from which tokens count is refused, a later one is not', async () => {
    await insertPeople([aPerson('starting', [], { tokensValidFrom: afterSeconds(60) })]);
    const subject = { ...wang, personId: 'starting' };
    expect(await told(await signToken(subject, afterSeconds(59)))).toBe('Unauthenticated');
    expect(await told(await signToken(subject, afterSeconds(60)))).toBe('let in');
    const person = await documents.get<PersonDocument>('people', 'starting');
    const open: PersonDocument = { ...person!, tokensValidFrom: null };
    await documents.put('people', open);
    expect(await told(await signToken(subject, afterSeconds(59)))).toBe('let in');
  });
});

describe('what is signed for one use', () => {
  const phone = '13800000000';

  it('is none for another: a phone proof is no token', async () => {
    const proof = await signPhoneProof({ openId: 'wang', phone }, now);
    expect(await told(proof)).toBe('Unauthenticated');
    expect(await told(await signed(claims({ use: 'phone', phone })))).toBe('Unauthenticated');
  });

  it('is none for another: a token is no phone proof', async () => {
    const ofWechat: TokenSubject = { kind: 'wechat', openId: 'o-new' };
    for (const phoneProof of [
      await signToken({ ...wang, personId: 'o-new' }, now),
      await signToken(ofWechat, now),
      await signed(claims({ sub: 'o-new', phone })),
    ])
      expect(await wechatUserOf(main, 'o-new').refusal(accounts.submitBinding, { phoneProof })).toBe(
        'CodeInvalid',
      );
  });

  it('is none for another: the token of a WeChat user is no person, whatever its name', async () => {
    expect(await told(await signToken({ kind: 'wechat', openId: 'wang' }, now))).toBe('Unauthenticated');
    expect(await told(await signed(claims({ use: 'wechat' })))).toBe('Unauthenticated');
    expect(await told(await signed(claims({ use: 'anything' })))).toBe('Unauthenticated');
  });
});
