import type { CollectionName } from '../../functions/_runtime/collections';
import type { OutboxWish } from '../../miniprogram/src/api/outbox/outbox-item';
import type { Dice } from './dice';
import type { SimulatedVillage } from './village-people';
import type { Found } from './village-server';

/** How one kind of write is wished for, and how it is recognised in the back end. */
interface WishKind {
  readonly method: string;
  readonly collection: CollectionName;
  /** Of its answer, the id of the document. */
  readonly idOf: (output: Found) => string;
  /** Where the words stand by which this simulation knows it again. */
  readonly wordsOf: (document: Found) => unknown;
  readonly writerOf: (document: Found) => unknown;
  readonly inputOf: (
    words: string,
    village: SimulatedVillage,
  ) => Promise<Record<string, unknown>> | Record<string, unknown>;
  /** An input of the right shape that the back end refuses; null when it would take anything. */
  readonly refusedInputOf: ((words: string) => Record<string, unknown>) | null;
  readonly photoField: string | null;
}

const field = (name: string) => (document: Found) => document[name];
const idIn = (name: string) => (output: Found) => String(output[name]);

const announcement: WishKind = {
  ...{ method: 'announcements.publish', collection: 'announcements', photoField: null },
  ...{ idOf: idIn('announcementId'), wordsOf: field('text'), writerOf: field('publisherId') },
  inputOf: (words) => ({ column: 'service', title: 'Simulated', text: words }),
  refusedInputOf: (words) => ({ column: 'service', title: '', text: words }),
};

const points: WishKind = {
  ...{ method: 'points.post', collection: 'ledgerEntries', photoField: null },
  ...{ idOf: idIn('entryId'), wordsOf: field('note'), writerOf: field('recorderId') },
  inputOf: (words, { subjectId, ruleId }) => ({
    subject: { kind: 'person', id: subjectId },
    ruleId,
    note: words,
  }),
  refusedInputOf: (words) => ({ subject: { kind: 'person', id: 'nobody' }, ruleId: 'none', note: words }),
};

const visit: WishKind = {
  ...{ method: 'check-ins.submitVisit', collection: 'visits', photoField: null },
  ...{ idOf: idIn('visitId'), wordsOf: field('note'), writerOf: field('visitorId') },
  inputOf: async (words, { newHousehold }) => ({ householdId: await newHousehold(), note: words }),
  refusedInputOf: (words) => ({ householdId: 'no-such-household', note: words }),
};

const snapshot: WishKind = {
  ...{ method: 'snapshots.submit', collection: 'snapshots', photoField: 'photos' },
  ...{ idOf: idIn('snapshotId'), wordsOf: field('text'), writerOf: field('reporterId') },
  inputOf: (words) => ({ kind: 'problem', text: words }),
  refusedInputOf: null,
};

/** Photos take fifty times as long as words, and most of what can go wrong goes wrong with words too. */
const pickKind = (dice: Dice, photoShare: number): WishKind =>
  dice.chance(photoShare) ? snapshot : dice.pick([announcement, announcement, points, visit]);

export const wishKinds: readonly WishKind[] = [announcement, points, visit, snapshot];

/** Something a person wrote on the phone, as the simulation remembers it. */
export interface Written {
  readonly kind: WishKind;
  /** Nobody else writes these. */
  readonly words: string;
  readonly personId: string;
  readonly draftKey: string;
  readonly photoKeys: readonly string[];
  readonly isRefused: boolean;
  readonly wish: OutboxWish;
  /** Whether somebody gave it up, which leaves open whether it was done before. */
  isDropped: boolean;
}

interface Writing {
  readonly dice: Dice;
  readonly village: SimulatedVillage;
  readonly personId: string;
  readonly words: string;
  readonly photoShare: number;
}

export async function write({ dice, village, personId, words, photoShare }: Writing): Promise<Written> {
  const kind = pickKind(dice, photoShare);
  const isRefused = kind.refusedInputOf !== null && dice.chance(0.05);
  const input = isRefused ? kind.refusedInputOf(words) : await kind.inputOf(words, village);
  const photoCount = kind.photoField === null ? 0 : dice.between(1, 2);
  const photoKeys = Array.from({ length: photoCount }, (_, index) => `${words}-photo-${index}`);
  const draftKey = `${personId}/form-${words}`;
  return {
    ...{ kind, words, personId, draftKey, photoKeys, isRefused, isDropped: false },
    wish: {
      ...{ method: kind.method, input, draftKey, actFor: null, villageCode: null },
      photos: kind.photoField === null ? undefined : { field: kind.photoField, keys: photoKeys },
      // Half of them are about one thing and must arrive in the order written.
      about: dice.chance(0.5) ? 'one thing' : kind.method,
      ...{ title: words, changes: [] },
    },
  };
}
