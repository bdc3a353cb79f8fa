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
import { presetRulesOf, ruleStore } from '../points/rule-store';
import { routes } from './index';

const now = '2026-11-20T02:00:00.000Z';
const client = clientOf(serve(routes, { now: () => now }), { now: () => now });

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    ...[0, 1, 2].map((index) => aPerson(`m-${index}`, ['member'])),
  ]);
  await ruleStore(documents).insert(presetRulesOf(villageCode, '2026-01-01'));
});
afterAll(() => backend.stop());

const costOf = (run: () => Promise<unknown>) => databaseRequestsOf(backend, run);

/**
 * One brings the caller with what was answered before, the activity, its rule, who is there, the caps, the switches and the close of the
 * month; one looks for wrong guesses. Then the transaction: its beginning, whether the caller is in, the scores of month and
 * year, the entry, both scores, the check-in, the answer, its end.
 */
const requestsOfCheckIn = 12;

it('a check-in with its points costs twelve requests, by the scanned code or by the typed one', async () => {
  const { activityId } = await client.ask(checkIns.openActivity, 'secretary', {
    ...{ kind: 'partyMeeting', title: 'Meeting', ruleId: `${villageCode}-party-meeting` },
    ...{ startsAt: '2026-11-20T01:00:00.000Z', endsAt: '2026-11-20T04:00:00.000Z' },
  });
  const { code } = await client.ask(checkIns.getCode, 'secretary', { activityId });
  const costs = [];
  for (const who of ['m-0', 'm-1']) {
    costs.push(await costOf(() => client.ask(checkIns.submit, who, { activityId, code })));
  }
  costs.push(await costOf(() => client.ask(checkIns.submit, 'm-2', { code })));
  expect(costs).toEqual([requestsOfCheckIn, requestsOfCheckIn, requestsOfCheckIn]);
});
