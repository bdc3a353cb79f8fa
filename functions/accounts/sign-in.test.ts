import {
  aPerson,
  browserOf,
  clientOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  wechatUserOf,
  type Backend,
} from '../_runtime/testing';
import { randomBytes } from 'node:crypto';
import { accountLimits, accounts } from '@shared/contract/accounts';
import type { IdentityDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { signToken, verifyToken } from '../_runtime/token';
import { routes } from './index';
import type { SessionDocument } from './session-store';
import type { SignInDocument } from './sign-in-store';

const { submitSignIn, getSignIn, getPendingSignIn, decideSignIn, listDevices, renewToken } = accounts;
const start = '2026-11-20T02:00:00.000Z';
const after = (seconds: number): string => new Date(Date.parse(start) + seconds * 1000).toISOString();

let backend: Backend;
let now = start;
const main = serve(routes, { now: () => now });
const client = clientOf(main, { now: () => now });
const browser = browserOf(main);
const signedIn = (token: string | null) => browserOf(main, { token });
const confirm = (code: string) => client.answer(decideSignIn, 'wang', { code, isConfirmed: true });

/** A computer that shows a code. */
const aComputer = async (label = 'Chrome on Windows') => {
  const secret = randomBytes(32).toString('base64url');
  const shown = await browser.ask(submitSignIn, { secret, label });
  const { signInId } = shown;
  return { ...shown, secret, poll: () => browser.ask(getSignIn, { signInId, secret }) };
};

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([aPerson('wang'), aPerson('li')]);
  await documents.insert('identities', { _id: 'o-wang', personId: 'wang' } as IdentityDocument);
});
afterAll(() => backend.stop());
beforeEach(() => {
  now = start;
});

describe('a computer', () => {
  it('is let in by the code on its screen, looked at and confirmed on the phone', async () => {
    const computer = await aComputer('Edge on Windows');
    expect(computer.code).toMatch(/^\d{8}$/);
    expect(computer.expiresAt).toBe(after(120));
    expect(await computer.poll()).toEqual({ state: 'waiting', token: null });
    now = after(20);
    const phone = wechatUserOf(main, 'o-wang');
    expect(await phone.ask(getPendingSignIn, { code: computer.code })).toEqual({
      ...{ label: 'Edge on Windows', startedAt: start, expiresAt: after(120) },
    });
    expect(await phone.ask(decideSignIn, { code: computer.code, isConfirmed: true })).toEqual({
      label: 'Edge on Windows',
    });
    const { state, token } = await computer.poll();
    expect(state).toBe('confirmed');
    const { items } = await signedIn(token).ask(listDevices, {});
    expect(items.filter(({ isThis }) => isThis)).toMatchObject([
      { deviceId: computer.signInId, kind: 'browser', label: 'Edge on Windows', boundAt: after(20) },
    ]);
  });

  it('fetches one token of one session, however often it asks', async () => {
    const computer = await aComputer();
    await confirm(computer.code);
    const first = await computer.poll();
    now = after(5);
    expect(await computer.poll()).toEqual(first);
    expect(await verifyToken(first.token!, now)).toMatchObject({ sessionId: computer.signInId });
    expect(await documents.count('sessions', { _id: computer.signInId })).toBe(1);
  });

  it('is kept out when the phone says no, and the code is used up by that', async () => {
    const { code, poll } = await aComputer();
    expect(await client.ask(decideSignIn, 'wang', { code, isConfirmed: false })).toMatchObject({});
    expect(await poll()).toEqual({ state: 'refused', token: null });
    expect(await confirm(code)).toMatchObject({ error: { code: 'CodeInvalid' } });
    now = after(500);
    expect(await poll()).toEqual({ state: 'refused', token: null });
  });

  it('learns that its code is too old', async () => {
    const computer = await aComputer();
    now = after(119.999);
    expect((await computer.poll()).state).toBe('waiting');
    now = after(120);
    expect(await computer.poll()).toEqual({ state: 'expired', token: null });
  });

  it('has a minute after the end of its code to fetch a token, and no more', async () => {
    const computer = await aComputer();
    now = after(119);
    await confirm(computer.code);
    now = after(179);
    expect((await computer.poll()).state).toBe('confirmed');
    now = after(180);
    expect(await computer.poll()).toEqual({ state: 'expired', token: null });
  });

  it('of an office holder asks again without being written down each time', async () => {
    await insertPeople([aPerson('secretary', ['secretary'])]);
    const { signInId, secret } = await aComputer();
    const token = await signToken({ kind: 'person', personId: 'secretary', sessionId: 'old' }, now);
    await signedIn(token).ask(getSignIn, { signInId, secret });
    expect(await documents.count('auditRecords', { actorId: 'secretary' })).toBe(0);
  });

  it('is told nothing without its secret', async () => {
    const [computer, other] = [await aComputer(), await aComputer()];
    await confirm(computer.code);
    const { signInId } = computer;
    expect(await browser.refusal(getSignIn, { signInId, secret: other.secret })).toBe('NotFound');
    expect(await browser.refusal(getSignIn, { signInId: 'none', secret: other.secret })).toBe('NotFound');
    expect(await browser.refusal(getSignIn, { signInId, secret: 'short' })).toBe('InvalidInput');
  });
});

describe('what is kept of a sign-in', () => {
  it('is neither the code nor the secret nor a token', async () => {
    const { signInId, code, secret, poll } = await aComputer();
    await confirm(code);
    const { token } = await poll();
    const kept = JSON.stringify([
      await documents.get<SignInDocument>('signIns', signInId),
      await documents.get<SessionDocument>('sessions', signInId),
    ]);
    for (const hidden of [code, secret, token!]) expect(kept).not.toContain(hidden);
    const answers = JSON.stringify(await documents.find('requestKeys', { where: { at: now }, limit: 1000 }));
    for (const hidden of [secret, token!]) expect(answers).not.toContain(hidden);
  });
});

describe('several computers', () => {
  it('that show codes at once show different ones, and each lets its own confirmer in', async () => {
    const [one, other] = [await aComputer('One'), await aComputer('Other')];
    expect(one.code).not.toBe(other.code);
    await client.ask(decideSignIn, 'li', { code: other.code, isConfirmed: true });
    await client.ask(decideSignIn, 'wang', { code: one.code, isConfirmed: true });
    expect(await verifyToken((await one.poll()).token!, now)).toMatchObject({ personId: 'wang' });
    expect(await verifyToken((await other.poll()).token!, now)).toMatchObject({ personId: 'li' });
  });

  it('that were made the same code by a race are let in by neither', async () => {
    const computer = await aComputer();
    const twin = await documents.get<SignInDocument>('signIns', computer.signInId);
    const twinOf: SignInDocument = { ...twin!, _id: `${computer.signInId}-2` };
    await documents.insert('signIns', twinOf);
    expect(await confirm(computer.code)).toMatchObject({ error: { code: 'CodeInvalid' } });
  });

  it('are not asked for by one address without end', async () => {
    const noisy = browserOf(main, { address: '203.0.113.50' });
    const input = () => ({ secret: randomBytes(32).toString('base64url') });
    for (let made = 0; made < accountLimits.signInsOfAddressMax; made += 1)
      await noisy.ask(submitSignIn, input());
    expect(await noisy.refusal(submitSignIn, input())).toBe('TooManyRequests');
    await browserOf(main, { address: '203.0.113.51' }).ask(submitSignIn, input());
  });
});

describe('a fresh token', () => {
  const signIn = async () => {
    const computer = await aComputer();
    await confirm(computer.code);
    return { ...computer, ...(await computer.poll()) };
  };

  it('keeps the same browser signed in beyond the end of the old one', async () => {
    const { signInId, token } = await signIn();
    now = '2026-12-15T02:00:00.000Z';
    const renewed = await signedIn(token).ask(renewToken, {});
    expect(renewed.expiresAt).toBe('2027-01-14T02:00:00.000Z');
    expect(await documents.get('sessions', signInId)).toMatchObject({ expiresAt: renewed.expiresAt });
    now = '2026-12-21T02:00:00.000Z';
    expect(await signedIn(token).refusal(listDevices, {})).toBe('TokenExpired');
    const { items } = await signedIn(renewed.token).ask(listDevices, {});
    expect(items.filter(({ isThis }) => isThis)).toMatchObject([{ deviceId: signInId }]);
  });

  it('is nothing for WeChat, nor for a session that was never begun here', async () => {
    expect(await wechatUserOf(main, 'o-wang').refusal(renewToken, {})).toBe('Forbidden');
    expect(await client.refusal(renewToken, 'wang', {})).toBe('Forbidden');
  });

  it("is nothing for somebody else's session", async () => {
    const { signInId } = await signIn();
    const session = await documents.get<SessionDocument>('sessions', signInId);
    const { token } = await signIn();
    const other: SessionDocument = { ...session!, personId: 'li' };
    const mine = (await verifyToken(token!, now)) as { readonly sessionId: string };
    await documents.put('sessions', { ...other, _id: mine.sessionId });
    expect(await signedIn(token).refusal(renewToken, {})).toBe('Forbidden');
  });
});
