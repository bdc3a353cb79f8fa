import { createItemStore, type ItemStore } from './item-store';
import { newKey } from './new-key';
import type { Outbox } from './outbox';
import { entryOf } from './outbox-entries';
import { OutboxRefused, type OutboxEntry, type OutboxItem, type OutboxWish } from './outbox-item';
import { ownItems } from './own-items';
import { withPatience } from './patience';
import { createPhotoSender } from './photo-sender';
import { draftPlace, type OutboxPorts } from './ports';
import { createPump } from './pump';
import { takeDraft } from './tidy-items';

const freshItem = (
  { photos, draftKey, actFor, villageCode, ...wish }: OutboxWish,
  {
    itemId,
    personId,
    position,
    draftText,
    now,
  }: {
    readonly itemId: string;
    readonly personId: string;
    readonly position: number;
    readonly draftText: string | null;
    readonly now: number;
  },
): OutboxItem => ({
  ...wish,
  ...{ itemId, position, sentAs: { personId, actFor, villageCode } },
  photos:
    photos === undefined || photos.keys.length === 0
      ? null
      : { ...photos, mediaIds: null, isSecondTime: false },
  draft:
    draftKey === undefined || draftText === null ? null : { key: draftKey, text: draftText, isTaken: false },
  writtenAt: new Date(now).toISOString(),
  ...{ state: 'waiting', failures: 0, faults: 0, firstSentAt: null },
  ...{ pause: null, problem: null },
  ...{ output: null, deliveredAt: null },
});

/** Stores a wish as an item, before anything else. Throws OutboxRefused. */
function accept(wish: OutboxWish, ports: OutboxPorts, items: ItemStore): OutboxItem {
  const personId = ports.owner();
  if (personId === null) throw new OutboxRefused('nobody');
  const item = freshItem(wish, {
    ...{ personId, itemId: newKey(ports), now: ports.now() },
    position: 1 + Math.max(0, ...items.list().map(({ position }) => position)),
    draftText: wish.draftKey === undefined ? null : ports.storage.read(draftPlace(wish.draftKey)),
  });
  if (!items.add(item)) throw new OutboxRefused('full');
  takeDraft(item, items, ports.storage);
  return item;
}

/** The items of whoever is at this phone. */
const ownOf = (items: ItemStore, { owner }: OutboxPorts): readonly OutboxItem[] => {
  const personId = owner();
  return items.list().filter(({ sentAs }) => sentAs.personId === personId);
};

/** An outbox over these ports. It does nothing by itself before `start`. */
export function createOutbox(given: OutboxPorts): Outbox {
  const ports = withPatience(given);
  const items = createItemStore(ports.storage);
  const photoSender = createPhotoSender(ports);
  const listeners = new Set<() => void>();
  let entries: readonly OutboxEntry[] | null = null;
  const changed = () => {
    entries = null;
    listeners.forEach((tell) => tell());
  };
  const deliveredListeners = new Set<(itemId: string, output: unknown) => void>();
  const onDelivered = ({ itemId, changes }: OutboxItem, output: unknown) => {
    ports.onDelivered(changes);
    deliveredListeners.forEach((tell) => tell(itemId, output));
  };
  const pump = createPump({ ports, items, photoSender, onChange: changed, onDelivered });

  const read = (): readonly OutboxEntry[] =>
    ownOf(items, ports).map((item) => entryOf(item, { sendingId: pump.sendingId(), photoSender }));
  let unsubscribe: () => void = () => undefined;

  return {
    photoSender,
    accept(wish) {
      const item = accept(wish, ports, items);
      changed();
      pump.run();
      return item;
    },
    entries: () => (entries ??= read()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeDelivered(listener) {
      deliveredListeners.add(listener);
      return () => deliveredListeners.delete(listener);
    },
    wake() {
      // Somebody else may be here now, who sees other items.
      changed();
      pump.wake();
    },
    refresh: changed,
    ...ownItems({ ports, items, pump, photoSender, changed }),
    start() {
      for (const item of items.list()) takeDraft(item, items, ports.storage);
      unsubscribe = photoSender.subscribe(changed);
      pump.start();
    },
    stop() {
      unsubscribe();
      pump.stop();
    },
  };
}
