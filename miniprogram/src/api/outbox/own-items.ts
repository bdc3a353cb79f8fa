import type { ItemStore } from './item-store';
import type { GiveBackOutcome, Outbox } from './outbox';
import type { OutboxItem } from './outbox-item';
import type { PhotoSender } from './photo-sender';
import { draftPlace, type OutboxPorts } from './ports';
import type { Pump } from './pump';

interface Needs {
  readonly ports: OutboxPorts;
  readonly items: ItemStore;
  readonly pump: Pump;
  readonly photoSender: PhotoSender;
  readonly changed: () => void;
}

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

/** What somebody can do about items of one's own; nobody touches another's. */
export function ownItems(needs: Needs): Pick<Outbox, 'retry' | 'giveBack' | 'takeBack' | 'drop'> {
  const { ports, items, pump, photoSender, changed } = needs;
  const findOwn = (itemId: string): OutboxItem | null => {
    const item = items.find(itemId);
    return item?.sentAs.personId === ports.owner() ? item : null;
  };
  return {
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
  };
}
