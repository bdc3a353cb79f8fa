import {
  aPerson,
  browserOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  type Backend,
} from '../_runtime/testing';
import { activityLimits, checkIns } from '@shared/contract/check-ins';
import { serve } from '../_runtime/serve';
import { signToken } from '../_runtime/token';
import { routes } from './index';

const begin = '2026-11-20T02:00:00.000Z';
const hall = '198.51.100.7';

let backend: Backend;
let now = begin;
let code = '';
let activityId = '';
const main = serve(routes, { now: () => now });

const personAt = async (personId: string, address: string) =>
  browserOf(main, {
    address,
    token: await signToken({ kind: 'person', personId, sessionId: 'test' }, now),
  });
const showCode = async (): Promise<void> => {
  code = (await (await personAt('secretary', hall)).ask(checkIns.getCode, { activityId })).code;
};
const wrongCode = (): string => ((Number(code) + 1) % 100_000_000).toString().padStart(8, '0');
const guess = async (personId: string, address: string, input: { readonly activityId?: string } = {}) =>
  (await personAt(personId, address)).refusal(checkIns.submit, { ...input, code: wrongCode() });

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    ...Array.from({ length: 24 }, (_, index) => aPerson(`m-${index}`, ['member'])),
  ]);
});
afterAll(() => backend.stop());
beforeEach(async () => {
  now = begin;
  const secretary = await personAt('secretary', hall);
  const window = { startsAt: begin, endsAt: '2026-11-20T05:00:00.000Z' };
  const opened = { kind: 'partyMeeting', title: 'Meeting', ...window } as const;
  activityId = (await secretary.ask(checkIns.openActivity, opened)).activityId;
  await showCode();
});

it('a person who has guessed wrong ten times cannot guess right, from wherever, until the ten minutes end', async () => {
  for (let tried = 0; tried < activityLimits.guessesOfPersonMax; tried += 1)
    expect(await guess('m-0', `203.0.113.${tried}`, tried % 2 === 0 ? { activityId } : {})).toBe(
      'CodeInvalid',
    );
  const elsewhere = await personAt('m-0', '203.0.113.99');
  expect(await elsewhere.refusal(checkIns.submit, { code })).toBe('TooManyRequests');
  expect(await elsewhere.refusal(checkIns.submit, { activityId, code })).toBe('TooManyRequests');
  now = '2026-11-20T02:10:00.000Z';
  await showCode();
  expect(await elsewhere.answer(checkIns.submit, { code })).toMatchObject({ ok: true });
});

it('an address from which too many guessed wrong lets nobody in, other addresses do', async () => {
  now = '2026-11-20T02:20:00.000Z';
  await showCode();
  for (let tried = 0; tried < activityLimits.guessesOfAddressMax; tried += 1)
    expect(await guess(`m-${tried % 20}`, '198.51.100.66')).toBe('CodeInvalid');
  const submit = async (personId: string, address: string) =>
    (await personAt(personId, address)).answer(checkIns.submit, { activityId, code });
  expect(await submit('m-21', '198.51.100.66')).toMatchObject({ error: { code: 'TooManyRequests' } });
  expect(await submit('m-21', hall)).toMatchObject({ ok: true });
});

it('those who are right may be as many as they like behind one address', async () => {
  now = '2026-11-20T02:40:00.000Z';
  await showCode();
  for (let index = 0; index < 24; index += 1) {
    const member = await personAt(`m-${index}`, hall);
    for (let time = 0; time < 6; time += 1) {
      const answer = await member.answer(checkIns.submit, { activityId, code });
      expect(answer.ok ? 'in' : answer.error.code).toBe(time === 0 ? 'in' : 'AlreadyCheckedIn');
    }
  }
});
