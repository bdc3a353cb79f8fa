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
import { objections } from '@shared/contract/objections';
import { points } from '@shared/contract/points';
import { privacy } from '@shared/contract/privacy';
import { privacyNoticeVersion as version } from '@shared/domain/consent';
import type { Subject } from '@shared/domain/points-words';
import { documents } from '../_runtime/documents';
import { aNewHousehold } from '../_runtime/roster/household-store';
import { serve } from '../_runtime/serve';
import { routes as checkInRoutes } from '../check-ins';
import { main as finish } from '../finish-publicity';
import { routes as objectionRoutes } from '../objections';
import { routes as pointsRoutes } from '../points';
import { presetRulesOf, ruleStore } from '../points/rules/rule-store';
import { main as publishRankings } from '../publish-rankings';
import { main as publishYears } from '../publish-years';
import { routes } from './index';

const clock = { now: '2026-12-20T02:00:00.000Z' };
const options = { now: () => clock.now };
const all = [...routes, ...pointsRoutes, ...objectionRoutes, ...checkInRoutes];
const client = clientOf(serve(all, options), options);
const timer = (Time: string) => ({ Type: 'Timer', TriggerName: 'x', Time, Message: '' });
const home = aNewHousehold({ villageCode, number: 1, name: '王德旺户' });
const person = { kind: 'person', id: 'wang' } as const;
const household = { kind: 'household', id: home._id } as const;

let backend: Backend;
let entryId = '';
let objectionId = '';
let activityId = '';
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await ruleStore(documents).insert(presetRulesOf(villageCode, '2026-01-01'));
  await documents.insert('households', home);
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('wang', ['member'], { name: '王德旺', householdId: home._id }),
    aPerson('li', ['member'], { name: '李红' }),
  ]);
  const post = (subject: Subject, key: string) =>
    client.ask(points.post, 'secretary', { subject, ruleId: `${villageCode}-${key}` });
  ({ entryId } = await post(person, 'self-study'));
  await post(household, 'waste-sorting');
  ({ objectionId } = await client.ask(objections.raise, 'li', { entryId, words: 'That was me.' }));
  const window = { startsAt: '2026-12-20T01:00:00.000Z', endsAt: '2026-12-20T04:00:00.000Z' };
  const activity = { kind: 'training', title: 'Training', ...window } as const;
  ({ activityId } = await client.ask(checkIns.openActivity, 'secretary', activity));
  await client.ask(checkIns.submitRoster, 'secretary', { activityId, personIds: ['wang', 'li'] });
  const upheld = { objectionId, decision: 'uphold', answer: 'It was him.' } as const;
  await client.ask(objections.decide, 'secretary', upheld);
  await publishRankings(timer('2026-12-31T16:10:00.000Z'));
  await finish(timer('2027-01-20T16:40:00.000Z'));
  await publishYears(timer('2027-01-20T17:00:00.000Z'));
  clock.now = '2027-01-21T02:00:00.000Z';
  await post(person, 'self-study');
  await post(household, 'waste-sorting');
});
afterAll(() => backend.stop());

const say = (isGiven: boolean) =>
  client.ask(privacy.submitConsent, 'wang', { version, consents: [{ purpose: 'board', isGiven }] });

/** Everything in which the village finds points with a name beside them. */
const seenBy = async (personId: string): Promise<string> =>
  JSON.stringify(
    await Promise.all([
      ...([{ month: '2026-12' }, { month: '2027-01' }, { year: '2026' }, { year: '2027' }] as const).flatMap(
        (period) =>
          (['person', 'household'] as const).map((board) =>
            client.ask(points.getRanking, personId, { board, ...period }),
          ),
      ),
      client.ask(points.listEntries, personId, { scope: 'village' }),
      client.ask(points.listEntries, personId, { subject: person }),
      client.ask(points.listEntries, personId, { subject: household }),
      client.ask(points.getEntry, personId, { entryId }),
      client.ask(objections.list, personId, { scope: 'village' }),
      client.ask(objections.get, personId, { objectionId }),
      client.ask(checkIns.listCheckIns, personId, { activityId }),
    ]),
  );

test('whoever takes back to be named on boards is named beside no points, on paper of the household neither', async () => {
  const before = await seenBy('li');
  expect(before.match(/王德旺/g)?.length).toBeGreaterThan(15);
  await say(false);
  const after = await seenBy('li');
  expect(after).not.toContain('王德旺');
  expect(after.replaceAll(/"personId":"hidden-[^"]+"/g, '"personId":"wang"')).toBe(
    before.replaceAll(/王德旺户?/g, '王**'),
  );
});

test('they themselves find the own entries by the own name, and who reads the roster everybody', async () => {
  const own = await client.ask(points.listEntries, 'wang', {});
  expect([own.subjectName, own.items[0]?.subjectName]).toEqual(['王德旺', '王德旺']);
  const { items } = await client.ask(points.listEntries, 'secretary', { scope: 'village' });
  expect(new Set(items.map(({ subjectName }) => subjectName))).toEqual(new Set(['王德旺', '王德旺户']));
  const came = await client.ask(checkIns.listCheckIns, 'secretary', { activityId });
  expect(came.items.map(({ name }) => name)).toContain('王德旺');
});

test('given again, the names are back, that of the household on its boards as well', async () => {
  const before = await seenBy('secretary');
  await say(true);
  expect((await seenBy('secretary')).match(/王德旺/g)?.length).toBeGreaterThan(
    before.match(/王德旺/g)!.length,
  );
  expect(await seenBy('li')).not.toContain('王**');
});
