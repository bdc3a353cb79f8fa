import { announcementLimits } from '@shared/contract/announcements';
import { snapshotLimits } from '@shared/contract/snapshots';
import { answersToKeep } from './answers-to-keep';
import { createItemStore } from './outbox/item-store';
import type { OutboxItem } from './outbox/outbox-item';

const megabyte = 1_024 * 1_024;
/** WeChat's limits. */
const keyBytesMax = megabyte;
const allBytesMax = 10 * megabyte;

/** A phone that keeps texts as WeChat does: as JSON in UTF-8, so that each quotation mark within takes two. */
function aPhone() {
  const texts = new Map<string, string>();
  const bytesOf = (text: string) => Buffer.byteLength(JSON.stringify(text));
  const store = createItemStore({
    keys: (prefix) => [...texts.keys()].filter((key) => key.startsWith(prefix)),
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => {
      texts.set(key, text);
      return true;
    },
    remove: (key) => texts.delete(key),
  });
  return {
    store,
    keep: (key: string, value: unknown) => texts.set(key, JSON.stringify(value)),
    largestKey: () => Math.max(...[...texts.values()].map(bytesOf)),
    all: () => [...texts.values()].reduce((sum, text) => sum + bytesOf(text), 0),
  };
}

const words = (chars: number) => '水'.repeat(chars);
const photoKeys = (count: number) =>
  Array.from({ length: count }, (_photo, index) => `wxfile://store_${'0'.repeat(60)}${index}.jpg`);

/** Something that could not be sent yet, with its draft beside it, as long as a form lets it become. */
const anItem = (itemId: string, input: Readonly<Record<string, unknown>>, photos: number): OutboxItem => ({
  itemId,
  method: 'announcements.publish',
  input,
  photos: { field: 'mediaIds', keys: photoKeys(photos), mediaIds: null, isSecondTime: false },
  draft: { key: 'form', text: JSON.stringify({ ...input, photoKeys: photoKeys(photos) }), isTaken: true },
  sentAs: { personId: 'p-1', actFor: { personId: 'p-2', name: words(30) }, villageCode: '411725100201' },
  about: itemId,
  title: words(60),
  changes: ['announcements.list', 'announcements.get', 'home.get'],
  writtenAt: '2026-11-20T00:00:00.000Z',
  position: 1,
  state: 'waiting',
  failures: 9,
  faults: 9,
  firstSentAt: 1,
  pause: { from: 1, ms: 1 },
  problem: { code: 'uploadFailed', details: {}, requestId: null },
  output: null,
  deliveredAt: null,
});
const aNotice = {
  title: words(announcementLimits.titleCharsMax),
  text: words(announcementLimits.textCharsMax),
};
const aSnapshot = { text: words(snapshotLimits.textCharsMax), place: { words: words(60), point: null } };

/** Forty lists of a hundred rows with long texts, cut to what is kept. */
function keptAnswers() {
  const row = { personId: 'p-1', name: words(30), phone: null, note: words(200), isRead: false };
  const data = { items: Array.from({ length: 100 }, () => row), nextCursor: null };
  const lists = Array.from({ length: 40 }, (_list, index) => ({
    queryKey: [`list-${index}`],
    queryHash: `list-${index}`,
    state: { data, dataUpdatedAt: index },
  }));
  return answersToKeep(lists as unknown as Parameters<typeof answersToKeep>[0]);
}

describe('the room on a phone', () => {
  it('is enough for the answers of every list, forty long notices and three hundred snapshots that wait', () => {
    const phone = aPhone();
    phone.keep('answers:1', { keptAt: 1, state: { mutations: [], queries: keptAnswers() } });
    for (let at = 0; at < 40; at += 1)
      phone.store.add(anItem(`notice-${at}`, aNotice, announcementLimits.picturesMax));
    for (let at = 0; at < 300; at += 1)
      phone.store.add(anItem(`snapshot-${at}`, aSnapshot, snapshotLimits.photosMax));
    // Forms about one person or thing each keep a draft of their own; nobody clears those that were given up.
    for (let at = 0; at < 500; at += 1) phone.keep(`draft:contact:${at}`, { reason: words(300) });
    expect(phone.largestKey()).toBeLessThan(keyBytesMax);
    expect(phone.all()).toBeLessThan(allBytesMax);
    // The village would have to be without a network for weeks: what is asked for here is no small thing.
    expect(phone.all()).toBeGreaterThan(3 * megabyte);
  });
});
