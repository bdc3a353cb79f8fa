import {
  aPerson,
  clientOf,
  databaseRequestsOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { checkIns } from '@shared/contract/check-ins';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { presetRulesOf, ruleStore } from '../points/rules/rule-store';
import { routes } from './index';

const phones = 30;
const now = '2026-11-20T02:00:00.000Z';
const client = clientOf(serve(routes, { now: () => now }), { now: () => now });

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    ...Array.from({ length: phones }, (_, index) => aPerson(`m-${index}`, ['member'])),
  ]);
  await ruleStore(documents).insert(presetRulesOf(villageCode, '2026-01-01'));
});
afterAll(() => backend.stop());

const costOf = (run: () => Promise<unknown>) => databaseRequestsOf(backend, run);

/** Opens a meeting that scores by a rule of the preset, and answers what its code says. */
const openMeeting = async (key: string) => {
  const { activityId } = await client.ask(checkIns.openActivity, 'secretary', {
    ...{ kind: 'partyMeeting', title: 'Meeting', ruleId: `${villageCode}-${key}` },
    ...{ startsAt: '2026-11-20T01:00:00.000Z', endsAt: '2026-11-20T04:00:00.000Z' },
  });
  const { code } = await client.ask(checkIns.getCode, 'secretary', { activityId });
  return { activityId, code };
};

/**
 * One brings the caller with what was answered before, the activity, its rule, who is there, the caps, the switches and the close of the
 * month; one looks for wrong guesses. Then the transaction: its beginning, whether the caller is in, the scores of month and
 * year, the entry, both scores, the check-in, the answer, its end.
 */
const requestsOfCheckIn = 12;

it('a check-in with its points costs twelve requests, by the scanned code or by the typed one', async () => {
  const scanned = await openMeeting('party-meeting');
  const costs = [];
  for (const who of ['m-0', 'm-1']) {
    costs.push(await costOf(() => client.ask(checkIns.submit, who, scanned)));
  }
  costs.push(await costOf(() => client.ask(checkIns.submit, 'm-2', { code: scanned.code })));
  expect(costs).toEqual([requestsOfCheckIn, requestsOfCheckIn, requestsOfCheckIn]);
});

/** A phone that is told that there is too much to do sends the same again, as its outbox does. */
const tap = async (who: string, scanned: Awaited<ReturnType<typeof openMeeting>>, key: string) => {
  for (;;) {
    const answer = await client.answer(checkIns.submit, who, scanned, key);
    if (answer.ok || answer.error.code !== 'Busy') return answer;
  }
};

it('counts everybody once, though every phone sends twice and a second tap follows', async () => {
  const scanned = await openMeeting('self-study');
  const taps = Array.from({ length: phones }, (_, index) => [
    { who: `m-${index}`, key: `first-tap-of-${index}` },
    { who: `m-${index}`, key: `first-tap-of-${index}` },
    { who: `m-${index}`, key: `second-tap-of-${index}` },
  ]).flat();
  const answers = await Promise.all(taps.map(({ who, key }) => tap(who, scanned, key)));
  const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  // Of the two taps of a phone one is told that it is in already, however often each was sent.
  expect(new Set(codes)).toEqual(new Set(['AlreadyCheckedIn']));
  const { activityId } = scanned;
  expect(await documents.count('ledgerEntries', { villageCode, sourceId: activityId })).toBe(phones);
  expect(await documents.count('checkIns', { activityId })).toBe(phones);
});
