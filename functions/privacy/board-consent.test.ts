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
import { points } from '@shared/contract/points';
import { privacy } from '@shared/contract/privacy';
import { privacyNoticeVersion as version } from '@shared/domain/consent';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { routes as pointsRoutes } from '../points/index';
import { presetRulesOf, ruleStore } from '../points/rules/rule-store';
import { main as publishRankings } from '../publish-rankings/index';
import { routes } from './index';

const clock = { now: '2026-10-20T02:00:00.000Z' };
const options = { now: () => clock.now };
const client = clientOf(serve([...routes, ...pointsRoutes], options), options);

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await ruleStore(documents).insert(presetRulesOf(villageCode, '2026-01-01'));
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('wang', ['member'], { name: '王德旺' }),
    aPerson('li', ['member'], { name: '李红' }),
  ]);
  for (const id of ['wang', 'li']) {
    await client.ask(points.post, 'secretary', {
      ...{ subject: { kind: 'person', id }, ruleId: `${villageCode}-self-study` },
    });
  }
  await publishRankings({ Type: 'Timer', TriggerName: 'x', Time: '2026-10-31T16:10:00Z', Message: '' });
  clock.now = '2026-11-03T02:00:00.000Z';
});
afterAll(() => backend.stop());

const say = (isGiven: boolean) =>
  client.ask(privacy.submitConsent, 'wang', { version, consents: [{ purpose: 'board', isGiven }] });
const board = async (month: string) =>
  (await client.ask(points.getRanking, 'li', { board: 'person', month })).rows;
const namesOn = async (month: string) => (await board(month)).map(({ name }) => name).sort();
const notices = async () =>
  (await documents.find('announcements', { where: { villageCode } }))
    .map((notice) => (notice as unknown as { text: string; excerpt: string }).text)
    .join('\n');

test('whoever was never asked is named, as agreed on paper', async () => {
  expect(await namesOn('2026-10')).toContain('王德旺');
  expect(await namesOn('2026-11')).toContain('王德旺');
  expect(await notices()).toContain('第1名：王德旺，1分');
});

test('taken back, the name is masked on the running board, on published ones and in their notice, and ranks stay', async () => {
  const before = await board('2026-10');
  await say(false);
  expect(await namesOn('2026-10')).toEqual(['name of secretary', '李红', '王**']);
  expect(await namesOn('2026-11')).toEqual(['name of secretary', '李红', '王**']);
  expect(await notices()).toContain('第1名：王**，1分');
  expect(await notices()).not.toContain('王德旺');
  const numbers = (rows: typeof before) => rows.map(({ name: _name, ...row }) => row);
  expect(numbers(await board('2026-10'))).toEqual(numbers(before));
});

test('given again, the name is back everywhere', async () => {
  await say(true);
  expect(await namesOn('2026-10')).toContain('王德旺');
  expect(await namesOn('2026-11')).toContain('王德旺');
  expect(await notices()).toContain('第1名：王德旺，1分');
  expect(await notices()).toContain('第1名：李红，1分');
});
