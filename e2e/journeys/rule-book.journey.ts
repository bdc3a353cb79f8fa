import { expect } from '@playwright/test';
import { points } from '@shared/contract/index';
import type { OutputOf } from '@shared/contract/method';
import { addMonths, monthOf } from '@shared/domain/calendar';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { copy } from '../../miniprogram/src/features/rules/copy';
import { trialCopy } from '../../miniprogram/src/features/rules/trial-copy';
import { signIn, type ApiClient } from '../../tools/local-runtime/api-client';
import { neighbourVillage } from '../people/cast';
import { openRow, panel, press, see, seeTitle } from '../people/parts';
import { front, openAnew } from '../people/person';
import { asRuleKeeper } from '../people/rule-keeper';
import { test } from './running-village';

const { villageName, villageCode, member, secretary } = neighbourVillage;
const ruleId = `${villageCode}-clean-up`;
const title = '参加环境整治';
const words = '参加清沟、扫路、清理杂物等集体劳动，每次记3分，每天最多3分，每月最多10分。';
/** What it is worth more than before, in tenths. */
const moreTenths = 10;

type Entry = OutputOf<typeof points.listEntries>['items'][number];

/** Everything that counts in a month of persons' points and was not taken back. */
async function entriesOf(client: ApiClient, month: string): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const input = {
      scope: 'village',
      month,
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    } as const;
    const { items, nextCursor } = await client.call(points.listEntries, input);
    found.push(...items);
    cursor = nextCursor ?? undefined;
  }
  return found.filter(
    ({ subject, reversedBy, reverses }) =>
      subject.kind === 'person' && reversedBy === null && reverses === null,
  );
}

/** How many would stand elsewhere or with other points, counted by hand from the published board. */
async function countMoved(client: ApiClient, month: string, touched: readonly Entry[]): Promise<number> {
  const { rows } = await client.call(points.getRanking, { month });
  const lines = rows.map(({ subjectId, scoreTenths }) => ({
    before: scoreTenths,
    after: scoreTenths + moreTenths * touched.filter(({ subject }) => subject.id === subjectId).length,
  }));
  return lines.filter(({ before, after }) => {
    const above = lines.filter((line) => line.before > before).length;
    const aboveThen = lines.filter((line) => line.after > after).length;
    return before !== after || above !== aboveThen;
  }).length;
}

test('书记改一条细则：先试算上个月的榜，公布后从那天起按新的记，老的分不变，全村看得到怎么改过来的', async ({
  enter,
  village,
}) => {
  const client = await signIn(village.address, secretary.personId);
  const month = addMonths(monthOf(new Date().toISOString()), -1);
  const counted = await entriesOf(client, month);
  const touched = counted.filter((entry) => entry.ruleId === ruleId);
  const [old] = touched;
  expect(touched.length).toBeGreaterThan(1);

  const page = await enter(secretary);
  const keeper = asRuleKeeper(page);
  await keeper.opensBook(villageName);
  await keeper.rewritesRule(title, { points: '3', capDay: '3', words });
  await keeper.triesIt();
  await see(page, trialCopy.counted(touched.length, counted.length));
  await see(page, trialCopy.moved(await countMoved(client, month, touched)));
  const row = front(page)
    .locator('.rank-row')
    .filter({ hasText: old?.subjectName ?? '' });
  await expect(row.first()).toContainText('→');

  await press(page, partsCopy.back);
  await keeper.publishesRule(title);
  await expect(front(page).locator('.rule').filter({ hasText: title })).toContainText('+3.0');

  const subject = { kind: 'person', id: member.personId } as const;
  const now = await client.call(points.post, { subject, ruleId });
  expect([now.rule.version, now.rule.deltaTenths, now.askedTenths]).toEqual([2, 30, 30]);
  const before = await client.call(points.getEntry, { entryId: old?.entryId ?? '' });
  expect([before.rule.version, before.rule.deltaTenths, before.deltaTenths]).toEqual([1, 20, 20]);

  const reader = await enter(member);
  await openAnew(reader, '/pages/rules/book/index');
  await seeTitle(reader, copy.titleOf(villageName));
  await openRow(reader, title);
  for (const version of [2, 1]) await expect(panel(reader).getByText(copy.versionOf(version))).toBeVisible();
  await expect(panel(reader).getByText(words).first()).toBeVisible();
  await expect(panel(reader).getByText(copy.change)).toHaveCount(0);
});
