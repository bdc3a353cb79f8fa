import {
  aPerson,
  clientOf,
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
import type { RuleDocument } from '../points/rules/rule-store';
import { aRule, insertRules } from '../points/testing/more-rules';
import { routes } from './index';

let backend: Backend;
const clock = { now: '2026-11-19T02:00:00.000Z' };
const options = { now: () => clock.now };
const client = clientOf(serve(routes, options), options);

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    ...['m-1', 'm-2'].map((id) => aPerson(id, ['member'])),
  ]);
});
afterAll(() => backend.stop());

/** What a rule says from the day of the activity on, which was opened the day before. */
const laterVersions: readonly (readonly [string, Partial<RuleDocument>])[] = [
  ['is ended', { validTo: '2026-11-20' }],
  ['takes points', { deltaTenths: -20 }],
  ['is for households', { appliesTo: ['household'] }],
  ['is given for every ten hours', { unit: 'hour', unitCount: 10 }],
];

test.each(laterVersions)(
  'a rule that %s by the day of the activity keeps nobody from checking in, and nobody loses by coming',
  async (what, later) => {
    const ruleId = `rule that ${what}`.replaceAll(' ', '-');
    await insertRules([aRule(ruleId)]);
    clock.now = '2026-11-19T02:00:00.000Z';
    const { activityId } = await client.ask(checkIns.openActivity, 'secretary', {
      ...{ kind: 'training', title: 'Training', ruleId },
      ...{ startsAt: '2026-11-21T01:00:00.000Z', endsAt: '2026-11-21T04:00:00.000Z' },
    });
    await insertRules([aRule(ruleId, { version: 2, validFrom: '2026-11-20', ...later })]);
    clock.now = '2026-11-21T02:00:00.000Z';
    const { code } = await client.ask(checkIns.getCode, 'secretary', { activityId });
    const { checkIn } = await client.ask(checkIns.submit, 'm-1', { activityId, code });
    expect(checkIn.deltaTenths).toBe(0);
    const roster = { activityId, personIds: ['m-1', 'm-2'] };
    expect(await client.ask(checkIns.submitRoster, 'secretary', roster)).toMatchObject({ added: 1 });
    expect(await documents.find('ledgerEntries', { where: { villageCode, sourceId: activityId } })).toEqual(
      [],
    );
  },
);
