import { toBase64 } from '@shared/domain/base64';
import { merkleRoot } from '@shared/domain/merkle';
import type { SealedBoardName, SealKind } from '@shared/domain/points-words';
import type { Ranked } from '@shared/domain/ranking';
import {
  boardHash,
  byEntryId,
  inSealedOrder,
  isSealable,
  leafHash,
  noSeal,
  pseudonymOf,
  publicEntryOf,
  sealOf,
  type Seal,
  type SealableEntry,
  type SealedBoard,
} from '@shared/domain/seal';
import { hexOf } from '@shared/domain/sha256';
import type { Documents, Stored } from '../../_runtime/documents';
import { isBelow, type Where } from '../../_runtime/matchers';
import { subjectKey } from '../ledger/subject-store';

/** 封条: one seal of a village's month. Written once and never again. */
export interface SealDocument extends Stored, Seal {
  /** Makes the month's pseudonyms. Never leaves the back end. */
  readonly salt: string;
}

/** What it takes to find out what differs from what was sealed: large, so it stands apart from the seal. */
export interface SealLeavesDocument extends Stored {
  readonly villageCode: string;
  /** Leaf hashes of 32 bytes each in base64, and the entries they belong to, in the same order. */
  readonly leaves: string;
  readonly leafIds: readonly string[];
  /** The rows as sealed: where a published board differs, these are what it was. */
  readonly boards: readonly SealedBoard[];
}

export interface SealDocuments {
  readonly seal: SealDocument;
  readonly leaves: SealLeavesDocument;
}

/** A board as it is published. */
export interface BoardToSeal {
  readonly board: SealedBoardName;
  readonly rows: readonly Pick<Ranked, 'subjectId' | 'gridCode' | 'rank' | 'scoreTenths'>[];
}

export interface MonthToSeal {
  readonly villageCode: string;
  readonly month: string;
  readonly kind: SealKind;
  readonly sealedAt: string;
  /** All entries that count in the month, in any order; those of applicants' files are left out here. */
  readonly entries: readonly SealableEntry[];
  readonly boards: readonly BoardToSeal[];
  /** The village's newest seal; null when there is none. */
  readonly previous: Pick<Seal, 'sequence' | 'seal'> | null;
  /** Of the month's earlier seal, so that both name the same people alike; of a first one a secret. */
  readonly salt: string;
}

const idOf = (villageCode: string, month: string, kind: SealKind): string =>
  `${villageCode}:${month}:${kind}`;

/** Of what a seal is kept as the seal. */
export type SealedAs = Pick<Seal, 'villageCode' | 'month' | 'kind'>;

/**
 * Of what it is kept as the seal, whatever it says of itself: one that was put in the place of another is held against the entries
 * and boards of that place.
 */
export const sealedAs = ({ _id }: Pick<SealDocument, '_id'>): SealedAs => {
  const [villageCode = '', month = '', kind] = _id.split(':');
  return { villageCode, month, kind: kind === 'final' ? 'final' : 'close' };
};

/** Makes each pseudonym once: a month has a hundred subjects and a thousand entries. */
export const pseudonymsBy = (salt: string): ((kind: SealableEntry['subjectKind'], id: string) => string) => {
  const known = new Map<string, string>();
  return (kind, id) => {
    const key = subjectKey({ kind, id });
    const pseudonym = known.get(key) ?? pseudonymOf(salt, key);
    known.set(key, pseudonym);
    return pseudonym;
  };
};

/** A board as it is published, by pseudonyms. */
export const sealedBoardOf = (
  { board, rows }: BoardToSeal,
  pseudonym: ReturnType<typeof pseudonymsBy>,
): SealedBoard => ({
  board,
  rows: inSealedOrder(
    rows.map(({ subjectId, gridCode, rank, scoreTenths }) => ({
      subject: pseudonym(board, subjectId),
      grid: board === 'person' && gridCode !== null ? pseudonym('grid', gridCode) : null,
      ...{ rank, scoreTenths },
    })),
  ),
});

/** Seals a month: a pure function, about 6 µs an entry. Both documents are to be inserted in one transaction. */
export const sealMonth = (toSeal: MonthToSeal): SealDocuments => {
  const { villageCode, month, kind, sealedAt, previous, salt } = toSeal;
  const pseudonym = pseudonymsBy(salt);
  const entries = toSeal.entries
    .filter(isSealable)
    .map((entry) => publicEntryOf(entry, pseudonym(entry.subjectKind, entry.subjectId)))
    .sort(byEntryId);
  const hashes = entries.map(leafHash);
  const boards = toSeal.boards.map((board) => sealedBoardOf(board, pseudonym));
  const payload = {
    ...{ villageCode, month, kind, sealedAt },
    sequence: (previous?.sequence ?? 0) + 1,
    entryCount: entries.length,
    root: hexOf(merkleRoot(hashes)),
    boards: boards.map(({ board, rows }) => ({ board, hash: boardHash(rows) })),
    previous: previous?.seal ?? noSeal,
  };
  const _id = idOf(villageCode, month, kind);
  return {
    seal: { _id, ...payload, seal: sealOf(payload), salt },
    leaves: {
      _id,
      villageCode,
      leaves: toBase64(Buffer.concat(hashes)),
      leafIds: entries.map(({ entryId }) => entryId),
      boards,
    },
  };
};

/** The chain of a village's seals. */
export const sealStore = (documents: Documents, villageCode: string) => {
  const findNewest = (limit: number, more: Where = {}) =>
    documents.find<SealDocument>('seals', {
      where: { villageCode, ...more },
      order: [['sequence', 'desc']],
      limit,
    });

  /** The seal that counts for a month: the final one, else that of its close. */
  const findOfMonth = async (month: string): Promise<SealDocument | null> =>
    (await findNewest(1, { month }))[0] ?? null;

  return {
    find: (month: string, kind: SealKind): Promise<SealDocument | null> =>
      documents.get<SealDocument>('seals', idOf(villageCode, month, kind)),

    findLeaves: ({ _id }: Pick<SealDocument, '_id'>): Promise<SealLeavesDocument | null> =>
      documents.get<SealLeavesDocument>('sealLeaves', _id),

    findOfMonth,

    /** The seal at a place of the chain. */
    findAt: async (sequence: number): Promise<SealDocument | null> =>
      (await findNewest(1, { sequence }))[0] ?? null,

    /** Newest first, from the newest or from below a place of the chain. */
    listDown: (below: number | null, limit: number): Promise<SealDocument[]> =>
      findNewest(limit, below === null ? {} : { sequence: isBelow(below) }),
  };
};
