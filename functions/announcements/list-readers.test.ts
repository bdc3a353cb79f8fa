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
import { announcements } from '@shared/contract/announcements';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { routes } from './index';

let backend: Backend;
let announcementId = '';
const now = new Date().toISOString();
const client = clientOf(serve(routes));
const villagers = Array.from({ length: 8 }, (_, index) => `v-${index}`);

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('supervisor', ['supervisor']),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('officerAtHome', ['townshipOfficer']),
    ...villagers.map((personId) => aPerson(personId)),
  ]);
  const notice = { column: 'service', title: 'Meeting', text: 'At eight in the hall.' } as const;
  ({ announcementId } = await client.ask(announcements.publish, 'secretary', notice));
});
afterAll(() => backend.stop());

const get = (personId: string) => client.ask(announcements.get, personId, { announcementId, villageCode });

/** All pages of readers or of those who have not read. */
const listAllReaders = async (scope: 'read' | 'unread', limit: number) => {
  const people: { personId: string; readAt: string | null }[] = [];
  for (let cursor: string | undefined; ;) {
    const input = { announcementId, scope, limit, ...(cursor && { cursor }) };
    const page = await client.ask(announcements.listReaders, 'secretary', input);
    people.push(...page.items);
    if (page.nextCursor === null) return { ...page, people };
    cursor = page.nextCursor;
  }
};

test('a reading is remembered once, from the first time on, even of many taps at once', async () => {
  const reads = await Promise.all([1, 2, 3, 4].map(() => get('v-3')));
  expect(reads.every(({ isRead }) => isRead)).toBe(true);
  const [first] = (await listAllReaders('read', 10)).people;
  await get('v-3');
  expect((await listAllReaders('read', 10)).people).toEqual([first]);
});

test('officers who live elsewhere are no readers, and those who live here are', async () => {
  expect(await get('officer')).toMatchObject({ isRead: false, readCount: 1 });
  expect(await get('officerAtHome')).toMatchObject({ isRead: true, readCount: 2 });
  expect(await get('supervisor')).toMatchObject({ isRead: true, readCount: 3 });
});

test.each([1, 2, 100])(
  'readers are listed latest first, and the others by grid and name, in pages of %d',
  async (limit) => {
    const read = await listAllReaders('read', limit);
    const unread = await listAllReaders('unread', limit);
    expect(read.people.map(({ personId }) => personId)).toEqual(['supervisor', 'officerAtHome', 'v-3']);
    expect(read.people.every(({ readAt }) => readAt !== null)).toBe(true);
    expect(unread.people.map(({ personId }) => personId)).toEqual([
      'secretary',
      ...villagers.filter((personId) => personId !== 'v-3'),
    ]);
    for (const { readCount, unreadCount } of [read, unread]) {
      expect([readCount, unreadCount]).toEqual([3, villagers.length]);
    }
  },
);

test('who has read is for those who hold an office to know', async () => {
  const input = { announcementId, scope: 'unread', villageCode } as const;
  expect(await client.refusal(announcements.listReaders, 'v-0', input)).toBe('Forbidden');
  expect((await client.ask(announcements.listReaders, 'officer', input)).readCount).toBe(3);
});

test('those who have not read are found in a village larger than one look through the roster', async () => {
  const newcomers = Array.from({ length: 230 }, (_, index) => `w-${String(index).padStart(3, '0')}`);
  const readers = newcomers.filter((_, index) => index % 50 !== 0);
  const arrive = async (personId: string): Promise<void> => {
    await insertPeople([aPerson(personId)]);
    if (!readers.includes(personId)) return;
    const receipt = {
      announcementId,
      villageCode,
      personId,
      name: personId,
      readAt: now,
      sequence: personId,
    };
    await documents.insert(
      'announcementReads',
      Object.assign({ _id: `${announcementId}:${personId}` }, receipt),
    );
  };
  // Ten at a time: the SDK complains when one connection has more than that waiting.
  for (let next = 0; next < newcomers.length; next += 10) {
    await Promise.all(newcomers.slice(next, next + 10).map(arrive));
  }
  const { people, unreadCount } = await listAllReaders('unread', 4);
  expect(people).toHaveLength(villagers.length + newcomers.length - readers.length);
  expect(unreadCount).toBe(people.length);
  expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length);
});
