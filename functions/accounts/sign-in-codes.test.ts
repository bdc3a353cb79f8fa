import {
  aPerson,
  browserOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  type Backend,
} from '../_runtime/testing';
import { randomBytes } from 'node:crypto';
import { accountLimits, accounts } from '@shared/contract/accounts';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { signToken } from '../_runtime/token';
import { routes } from './index';

const { submitSignIn, getSignIn, getPendingSignIn, decideSignIn } = accounts;
const start = '2026-11-20T02:00:00.000Z';
const afterSeconds = (seconds: number): string => new Date(Date.parse(start) + seconds * 1000).toISOString();

let backend: Backend;
let now = start;
const main = serve(routes, { now: () => now });

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([aPerson('wang')]);
});
afterAll(() => backend.stop());
beforeEach(() => {
  now = start;
});

describe('a sign-in code', () => {
  const show = async () => {
    const secret = randomBytes(32).toString('base64url');
    return { secret, ...(await browserOf(main).ask(submitSignIn, { secret })) };
  };
  const phoneAt = async (personId: string, address: string) =>
    browserOf(main, {
      address,
      token: await signToken({ kind: 'person', personId, sessionId: 'dev-phone' }, now),
    });
  const decide = async (code: string, personId = 'wang', address = '198.51.100.1') => {
    const answer = await (await phoneAt(personId, address)).answer(decideSignIn, { code, isConfirmed: true });
    return answer.ok ? 'let in' : answer.error.code;
  };
  const wrongFor = (code: string): string => ((Number(code) + 1) % 100_000_000).toString().padStart(8, '0');

  it('that was used is refused, to the same person and to another', async () => {
    await insertPeople([aPerson('follower')]);
    const { code } = await show();
    expect(await decide(code)).toBe('let in');
    expect(await decide(code)).toBe('CodeInvalid');
    expect(await decide(code, 'follower')).toBe('CodeInvalid');
    const phone = await phoneAt('wang', '198.51.100.1');
    expect(await phone.refusal(getPendingSignIn, { code })).toBe('CodeInvalid');
  });

  it('lets in once when two confirm it at the same moment', async () => {
    await insertPeople([aPerson('twin-1'), aPerson('twin-2')]);
    const { code, signInId, secret } = await show();
    const outcomes = await Promise.all([decide(code, 'twin-1'), decide(code, 'twin-2')]);
    expect(outcomes.toSorted()).toEqual(['CodeInvalid', 'let in']);
    expect(await documents.count('sessions', { _id: signInId })).toBe(1);
    expect(await browserOf(main).ask(getSignIn, { signInId, secret })).toMatchObject({ state: 'confirmed' });
  });

  it('is refused two minutes after it was made', async () => {
    const [early, late] = [await show(), await show()];
    now = afterSeconds(119.999);
    expect(await decide(early.code)).toBe('let in');
    now = afterSeconds(120);
    expect(await decide(late.code)).toBe('CodeInvalid');
    const phone = await phoneAt('wang', '198.51.100.1');
    expect(await phone.refusal(getPendingSignIn, { code: late.code })).toBe('CodeInvalid');
  });

  it('is guessed ten times by one person, from wherever and however, and then not even by the right one', async () => {
    await insertPeople([aPerson('guesser')]);
    now = afterSeconds(3600);
    const { code } = await show();
    for (let tried = 0; tried < accountLimits.guessesOfPersonMax; tried += 1) {
      const phone = await phoneAt('guesser', `203.0.113.${tried}`);
      const guess = { code: wrongFor(code) };
      expect(
        tried % 2 === 0
          ? await phone.refusal(getPendingSignIn, guess)
          : await phone.refusal(decideSignIn, { ...guess, isConfirmed: true }),
      ).toBe('CodeInvalid');
    }
    expect(await decide(code, 'guesser', '203.0.113.200')).toBe('TooManyRequests');
    const phone = await phoneAt('guesser', '203.0.113.201');
    expect(await phone.refusal(getPendingSignIn, { code })).toBe('TooManyRequests');
    expect(await decide(code)).toBe('let in');
    now = afterSeconds(4200);
    expect(await decide((await show()).code, 'guesser')).toBe('let in');
  });

  it('is guessed thirty times from one address, by whomever', async () => {
    const guessers = Array.from({ length: 4 }, (_, index) => `crowd-${index}`);
    await insertPeople(guessers.map((personId) => aPerson(personId)));
    now = afterSeconds(7200);
    const { code } = await show();
    for (let tried = 0; tried < accountLimits.guessesOfAddressMax; tried += 1)
      expect(await decide(wrongFor(code), guessers[tried % 4], '192.0.2.66')).toBe('CodeInvalid');
    expect(await decide(code, 'wang', '192.0.2.66')).toBe('TooManyRequests');
    expect(await decide(code, 'wang', '192.0.2.67')).toBe('let in');
  });
});
