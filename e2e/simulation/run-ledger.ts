import type { Outbox } from '../../miniprogram/src/api/outbox/outbox';
import type { OutboxEntry, OutboxItem } from '../../miniprogram/src/api/outbox/outbox-item';
import { judgeEnd } from './judge-end';
import { itemsOn, type PhoneAtEnd, type Place } from './known';
import type { Found } from './village-server';
import type { Written } from './wishes';

/** What was written on a phone in one run, and what the outbox has said of it. */
export interface Ledger {
  readonly noteWritten: (written: Written) => void;
  readonly noteAccepted: (words: string) => void;
  readonly noteDropped: (words: string) => void;
  readonly noteDisk: (disk: ReadonlyMap<string, string>) => void;
  /** Told whenever the outbox shows something else to `personId`. */
  readonly noteShown: (outbox: Outbox, personId: string | null) => void;
  /** Compares what was shown as delivered since the last time with what the village has at this moment. */
  readonly checkShown: () => Promise<void>;
  /** Compares everything with the village, once all is quiet. */
  readonly checkEnd: (phone: PhoneAtEnd) => Promise<void>;
  readonly accuse: (violation: string) => void;
  readonly violations: () => readonly string[];
  readonly acceptedCount: () => number;
}

/** What is wrong with an item that is shown as delivered; null when the village has the same. */
async function judgeDelivered(
  { server }: Place,
  { title, output, sentAs }: OutboxEntry,
  written: Written | undefined,
): Promise<string | null> {
  if (written === undefined) return `${title}: shown, and nobody wrote it`;
  const { kind, words } = written;
  const answer = output as Found | null;
  const [document] = answer === null ? [] : await server.find(kind.collection, { _id: kind.idOf(answer) });
  if (answer === null || document === undefined) {
    return `${words}: shown as delivered, and the village does not have it`;
  }
  if (kind.wordsOf(document) !== words || kind.wordsOf(answer) !== words) {
    return `${words}: what is shown is not what the village has`;
  }
  return kind.writerOf(document) === sentAs.personId ? null : `${words}: sent as somebody else`;
}

export function createLedger(place: Place): Ledger {
  const violations: string[] = [];
  const written = new Map<string, Written>();
  const accepted = new Map<string, OutboxItem | null>();
  const hadAttention = new Set<string>();
  const toCheck: OutboxEntry[] = [];
  const checked = new Set<string>();

  return {
    accuse: (violation) => void violations.push(violation),
    violations: () => violations,
    acceptedCount: () => accepted.size,
    noteWritten: (one) => void written.set(one.words, one),
    noteAccepted: (words) => {
      if (!accepted.has(words)) accepted.set(words, null);
    },
    noteDropped: (words) => {
      const one = written.get(words);
      if (one !== undefined) one.isDropped = true;
    },
    noteDisk(disk) {
      for (const item of itemsOn(disk)) {
        accepted.set(item.title, item);
        if (item.state === 'needsAttention') hadAttention.add(item.title);
      }
    },
    noteShown(outbox, personId) {
      for (const entry of outbox.entries()) {
        if (entry.sentAs.personId !== personId) violations.push(`${entry.title}: shown to somebody else`);
        if (entry.state !== 'delivered' || checked.has(entry.itemId)) continue;
        checked.add(entry.itemId);
        toCheck.push(entry);
      }
    },
    async checkShown() {
      for (const entry of toCheck.splice(0)) {
        const violation = await judgeDelivered(place, entry, written.get(entry.title));
        if (violation !== null) violations.push(violation);
      }
    },
    async checkEnd(phone) {
      violations.push(...(await judgeEnd(place, { written, accepted, hadAttention }, phone)));
    },
  };
}
