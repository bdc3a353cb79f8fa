import type { CallBody } from '../../wire';
import { createOutbox } from '../create-outbox';
import type { Outbox } from '../outbox';
import type { OutboxWish } from '../outbox-item';
import type { OutboxPorts } from '../ports';

/** What the back end is to say to one call; throws for no answer. */
export type Answer = (call: CallBody) => unknown;

export const granted = (data: unknown = {}): unknown => ({ ok: true, data });
export const refused = (code: string, details: object = {}): unknown => ({
  ...{ ok: false, error: { code, details, requestId: 'r-1' } },
});

/** A phone for one test: its storage, its clock and its timers, and a back end that says what the test says. */
export function aWorld() {
  const texts = new Map<string, string>();
  const photos = new Map<string, number>();
  const timers = new Map<() => void, number>();
  const sent: CallBody[] = [];
  const world = {
    ...{ texts, photos, timers, sent },
    /** Whether the phone has room. */
    hasRoom: true,
    personId: 'p-1' as string | null,
    now: Date.parse('2026-11-20T02:00:00.000Z'),
    answer: ((): unknown => granted()) as Answer,
    upload: (): Promise<void> => Promise.resolve(),
    uploads: [] as string[],
    forgotten: [] as string[],
    outdated: [] as string[],
    /** The calls of one method. */
    sentOf: (method: string) => sent.filter((call) => call.method === method),
    /** Lets everything that can go on by itself go on. */
    async settle(): Promise<void> {
      for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
    },
    /** The pauses that run, in milliseconds. */
    pauses: (): readonly number[] => [...timers.values()],
    /** Lets every pause that runs end, and the clock go on by the longest. */
    async endPauses(): Promise<void> {
      const due = [...timers];
      timers.clear();
      world.now += Math.max(0, ...due.map(([, ms]) => ms));
      due.forEach(([work]) => work());
      await world.settle();
    },
  };
  return world;
}

export type World = ReturnType<typeof aWorld>;

export const portsOf = (world: World): OutboxPorts => ({
  storage: {
    keys: (prefix) => [...world.texts.keys()].filter((key) => key.startsWith(prefix)),
    read: (key) => world.texts.get(key) ?? null,
    write: (key, text) => {
      if (world.hasRoom) world.texts.set(key, text);
      return world.hasRoom;
    },
    remove: (key) => void world.texts.delete(key),
  },
  send: (_functionName, body) => {
    world.sent.push(body);
    return Promise.resolve().then(() => world.answer(body));
  },
  photos: {
    bytesOf: (photoKey) => Promise.resolve(world.photos.get(photoKey) ?? null),
    upload: (photoKey) => {
      world.uploads.push(photoKey);
      return world.upload();
    },
    forget: (photoKeys) => {
      world.forgotten.push(...photoKeys);
      return Promise.resolve();
    },
  },
  owner: () => world.personId,
  isOwner: (personId) => Promise.resolve(world.personId === personId),
  now: () => world.now,
  random: Math.random,
  after: (ms, work) => {
    world.timers.set(work, ms);
    return () => world.timers.delete(work);
  },
  exclusively: (work) => work(),
  onDelivered: (changes) => world.outdated.push(...changes),
  onDraftGiven: () => undefined,
});

/** The app starts: an outbox over what the phone holds. */
export function anOutbox(world: World): Outbox {
  const outbox = createOutbox(portsOf(world));
  outbox.start();
  return outbox;
}

export const aWish = (wish: Partial<OutboxWish> = {}): OutboxWish => ({
  ...{ method: 'points.post', input: { note: 'swept the road' }, actFor: null, villageCode: null },
  ...{ about: 'points', title: 'Points', changes: [] },
  ...wish,
});

/** Where the items lie. */
export const itemsOf = ({ texts }: World): readonly string[] =>
  [...texts.keys()].filter((key) => key.startsWith('outbox:'));
