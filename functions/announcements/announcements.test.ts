import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { announcements, type AnnouncementColumn } from '@shared/contract/announcements';
import type { InputOf } from '@shared/contract/method';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { routes as mediaRoutes } from '../media/index';
import { photos } from '../media/testing/photos';
import { uploadPhoto } from '../media/testing/upload-photo';
import { routes } from './index';

type Publish = InputOf<typeof announcements.publish>;

let backend: Backend;
const client = clientOf(serve([...routes, ...mediaRoutes]));
const villagers = ['v-0', 'v-1', 'v-2'];

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('supervisor', ['supervisor']),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('stranger', ['secretary'], { villageCode: otherVillageCode }),
    ...villagers.map((personId) => aPerson(personId)),
  ]);
});
afterAll(() => backend.stop());

const publish = async (input: Partial<Publish> = {}, personId = 'secretary') =>
  client.ask(announcements.publish, personId, {
    ...{ column: 'service', title: 'Water', text: 'The water is off on Monday.' },
    ...input,
  });
const get = (personId: string, announcementId: string) =>
  client.ask(announcements.get, personId, { announcementId, villageCode });

/** All pages of a list, by title. */
const listAll = async (personId: string, limit: number, column?: AnnouncementColumn): Promise<string[]> => {
  const titles: string[] = [];
  for (let cursor: string | undefined; ;) {
    const input = { villageCode, limit, ...(column && { column }), ...(cursor && { cursor }) };
    const page = await client.ask(announcements.list, personId, input);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    titles.push(...page.items.map(({ title }) => title));
    if (page.nextCursor === null) return titles;
    cursor = page.nextCursor;
  }
};

test('a notice is published with pictures and read in full', async () => {
  const picture = await uploadPhoto(client, 'secretary', photos.mendedLamp);
  const text = `First line.\n\n${'word '.repeat(40)}`;
  const published = await publish({ title: ' Lamps ', text, pictures: [picture], isPinned: true });
  expect(published).toMatchObject({
    ...{ title: 'Lamps', text: text.trim(), isPinned: true, isRead: false, readCount: 0 },
    ...{ publisherName: 'name of secretary', pictures: [{ mediaId: picture, width: 320, height: 240 }] },
  });
  expect(published.excerpt).toBe(`First line. ${'word '.repeat(40)}`.slice(0, 60));
  const read = await get('v-0', published.announcementId);
  expect(read).toMatchObject({ text: published.text, isRead: true, readCount: null });
  expect((await fetch(read.pictures[0]!.url)).status).toBe(200);
});

test('only the secretary of the village publishes, with pictures of her own', async () => {
  const input = { column: 'service', title: 'Water', text: 'Off.', villageCode } as const;
  for (const personId of ['v-0', 'supervisor', 'officer', 'stranger']) {
    expect(await client.refusal(announcements.publish, personId, input)).toBe('Forbidden');
  }
  const picture = await uploadPhoto(client, 'v-0', photos.small);
  const borrowed = { ...input, pictures: [picture] };
  expect(await client.refusal(announcements.publish, 'secretary', borrowed)).toBe('PhotoMissing');
});

test('nobody reads a notice of another village', async () => {
  const { announcementId } = await publish({}, 'stranger');
  expect(await client.refusal(announcements.get, 'v-0', { announcementId })).toBe('NotFound');
  expect(
    await client.refusal(announcements.listReaders, 'secretary', { announcementId, scope: 'read' }),
  ).toBe('NotFound');
});

describe('a list of pinned and other notices', () => {
  const columns = ['partyBuilding', 'villageDisclosure'] as const;
  const published: { title: string; isPinned: boolean; column: AnnouncementColumn }[] = [];
  const expected = (column?: AnnouncementColumn): string[] => {
    const newest = published.filter((each) => column === undefined || each.column === column).reverse();
    return [...newest.filter(({ isPinned }) => isPinned), ...newest.filter(({ isPinned }) => !isPinned)].map(
      ({ title }) => title,
    );
  };

  beforeAll(async () => {
    for (const { _id } of await documents.find('announcements', { where: { villageCode } })) {
      await documents.remove('announcements', _id);
    }
    for (let index = 0; index < 11; index += 1) {
      const notice = { title: `n-${index}`, isPinned: index % 3 === 1, column: columns[index % 2]! };
      await publish(notice);
      published.push(notice);
    }
  });

  test.each([1, 2, 3, 4, 5, 10, 11, 100])('comes whole in pages of %d', async (limit) => {
    expect(await listAll('v-0', limit)).toEqual(expected());
  });

  test.each([1, 2, 3, 100])('comes whole by column in pages of %d', async (limit) => {
    for (const column of columns) expect(await listAll('v-0', limit, column)).toEqual(expected(column));
    expect(await listAll('v-0', limit, 'financeDisclosure')).toEqual([]);
  });

  test('shifts nothing when notices are published while it is read', async () => {
    const before = expected();
    const first = await client.ask(announcements.list, 'v-0', { limit: 6 });
    for (const notice of [
      { title: 'late', isPinned: false, column: columns[0] },
      { title: 'late and pinned', isPinned: true, column: columns[0] },
    ]) {
      await publish(notice);
      published.push(notice);
    }
    const rest = await client.ask(announcements.list, 'v-0', { limit: 100, cursor: first.nextCursor! });
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(before);
    expect(await listAll('v-0', 4)).toEqual(expected());
  });

  test('refuses a cursor that it did not give', async () => {
    expect(await client.refusal(announcements.list, 'v-0', { cursor: 'pinned' })).toBe('InvalidInput');
  });

  test('shows to each what he or she has read', async () => {
    const { items } = await client.ask(announcements.list, 'v-1', { limit: 2 });
    await get('v-1', items[1]!.announcementId);
    const isRead = async (personId: string) =>
      (await client.ask(announcements.list, personId, { limit: 2 })).items.map((item) => item.isRead);
    expect(await isRead('v-1')).toEqual([false, true]);
    expect(await isRead('v-2')).toEqual([false, false]);
  });
});
