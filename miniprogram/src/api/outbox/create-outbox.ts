import { createItemStore, type ItemStore } from './item-store';
import { newKey } from './new-key';
import type { GiveBackOutcome, Outbox } from './outbox';
import { entryOf } from './outbox-entries';
import { OutboxRefused, type OutboxEntry, type OutboxItem, type OutboxWish } from './outbox-item';
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

/** Puts an item's words back into its form. */
function giveBack(
  { draft, state, itemId }: OutboxItem,
  isReplacing: boolean,
  { items, ports }: { readonly items: ItemStore; readonly ports: OutboxPorts },
): GiveBackOutcome {
  if (draft === null || state !== 'needsAttention') return 'impossible';
  const place = draftPlace(draft.key);
  const present = ports.storage.read(place);
  if (present !== null && present !== draft.text && !isReplacing) return 'occupied';
  // The words first: where the app dies between the two they stand twice, which is seen, and are never lost.
  if (!ports.storage.write(place, draft.text)) return 'impossible';
  items.remove(itemId);
  ports.onDraftGiven(draft.key);
  return 'given';
}

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

  const read = (): readonly OutboxEntry[] => {
    const personId = ports.owner();
    const view = { sendingId: pump.sendingId(), photoSender };
    return items
      .list()
      .filter(({ sentAs }) => sentAs.personId === personId)
      .map((item) => entryOf(item, view));
  };
  /** An item of the person on this phone; nobody touches another's. */
  const findOwn = (itemId: string): OutboxItem | null => {
    const item = items.find(itemId);
    return item?.sentAs.personId === ports.owner() ? item : null;
  };
  let unsubscribe: () => void = () => undefined;

  return {
    photoSender,
    accept(wish) {
      const personId = ports.owner();
      if (personId === null) throw new OutboxRefused('nobody');
      const item = freshItem(wish, {
        ...{ personId, itemId: newKey(ports), now: ports.now() },
        position: 1 + Math.max(0, ...items.list().map(({ position }) => position)),
        draftText: wish.draftKey === undefined ? null : ports.storage.read(draftPlace(wish.draftKey)),
      });
      if (!items.add(item)) throw new OutboxRefused('full');
      takeDraft(item, items, ports.storage);
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
    retry(itemId) {
      const item = findOwn(itemId);
      if (item === null || item.state === 'delivered') return;
      const isAnew = item.state === 'needsAttention';
      items.change(itemId, {
        ...{ state: 'waiting', pause: null },
        // Whoever asks for it after all takes it as not yet sent.
        ...(isAnew && { failures: 0, faults: 0, problem: null, firstSentAt: null }),
        ...(item.photos !== null && { photos: { ...item.photos, isSecondTime: false } }),
      });
      changed();
      pump.run();
    },
    wake() {
      // Somebody else may be here now, who sees other items.
      changed();
      pump.wake();
    },
    refresh: changed,
    giveBack(itemId, { isReplacing = false } = {}) {
      const item = findOwn(itemId);
      if (item === null) return 'impossible';
      const outcome = giveBack(item, isReplacing, { items, ports });
      changed();
      return outcome;
    },
    takeBack(itemId) {
      const item = findOwn(itemId);
      if (item === null) return;
      const place = item.draft && draftPlace(item.draft.key);
      // Words typed since are newer than the item's.
      if (item.draft && place !== null && ports.storage.read(place) === null) {
        ports.storage.write(place, item.draft.text);
      }
      items.remove(itemId);
      changed();
    },
    drop(itemId) {
      const item = findOwn(itemId);
      if (item === null || pump.sendingId() === itemId) return false;
      items.remove(itemId);
      changed();
      void photoSender.forget(item.photos?.keys ?? []);
      return true;
    },
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
