import { fromBase64 } from './base64';
import { merkleRoot } from './merkle';
import type { SealedBoardName } from './points-words';
import { recountBoards } from './recount-boards';
import {
  boardHash,
  byEntryId,
  inSealedOrder,
  leafHash,
  noSeal,
  sealOf,
  type PublicEntry,
  type Seal,
  type SealedBoard,
} from './seal';
import { hexOf, type Hash } from './sha256';

/** A sealed month with all that it takes to verify it: what a page downloads and what an exported file holds. */
export interface SealedMonth {
  readonly seal: Seal;
  /** Leaf hashes as sealed, 32 bytes each in base64, and the entries they belong to, in the same order. */
  readonly leaves: string;
  readonly leafIds: readonly string[];
  readonly boards: readonly SealedBoard[];
  /** The entries as they are now. */
  readonly entries: readonly PublicEntry[];
  /** The seals before and after it in the village's chain; null at its ends. */
  readonly before: Seal | null;
  readonly next: Seal | null;
}

/** What is looked at, in this order. */
export const verifySteps = ['count', 'entries', 'sums', 'boards', 'seal', 'chain'] as const;
export type VerifyStep = (typeof verifySteps)[number];

/** One thing that is not as it was sealed. */
export type Deviation =
  | { readonly step: 'count'; readonly sealed: number; readonly found: number }
  | { readonly step: 'entries'; readonly what: 'changed' | 'added'; readonly entry: PublicEntry }
  | { readonly step: 'entries'; readonly what: 'removed'; readonly entryId: string }
  /** The score or the rank of a row is not what its entries add up to. */
  | {
      readonly step: 'sums';
      readonly board: SealedBoardName;
      readonly subject: string;
      readonly shown: { readonly rank: number; readonly scoreTenths: number };
      readonly counted: { readonly rank: number; readonly scoreTenths: number };
    }
  /** A board has other rows than when it was sealed. */
  | { readonly step: 'boards'; readonly board: SealedBoardName }
  /** The hashes kept with the seal do not give its root, or its parts do not give the seal. */
  | { readonly step: 'seal'; readonly what: 'root' | 'seal' }
  | { readonly step: 'chain'; readonly what: 'previous' | 'next' };

export interface Verification {
  readonly isWhole: boolean;
  readonly entryCount: number;
  /** Every step with what deviates there; a step without any has passed. */
  readonly steps: readonly { readonly step: VerifyStep; readonly deviations: readonly Deviation[] }[];
}

/** How far a verification is. */
export interface VerifyProgress {
  readonly done: number;
  readonly total: number;
}

const leafBytes = 32;

const leavesOf = (base64: string): readonly Hash[] => {
  const bytes = fromBase64(base64);
  return Array.from({ length: Math.floor(bytes.length / leafBytes) }, (_, at) =>
    bytes.subarray(at * leafBytes, (at + 1) * leafBytes),
  );
};

const isSame = (one: Hash | null, other: Hash | undefined): boolean =>
  one !== null && other !== undefined && one.every((byte, at) => byte === other[at]);

/** What has no canonical form was never sealed. */
const orNull = <T>(hash: () => T): T | null => {
  try {
    return hash();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

function* checkEntries(
  { leafIds, entries }: SealedMonth,
  leaves: readonly Hash[],
  sliceSize: number,
): Generator<VerifyProgress, readonly Deviation[]> {
  const sealed = new Map(leafIds.map((entryId, at) => [entryId, leaves[at]]));
  const deviations: Deviation[] = [];
  const met = new Set<string>();
  for (const [at, entry] of [...entries].sort(byEntryId).entries()) {
    if (at % sliceSize === 0) yield { done: at, total: entries.length };
    const isKnown = sealed.has(entry.entryId) && !met.has(entry.entryId);
    met.add(entry.entryId);
    if (!isKnown) deviations.push({ step: 'entries', what: 'added', entry });
    else if (
      !isSame(
        orNull(() => leafHash(entry)),
        sealed.get(entry.entryId),
      )
    )
      deviations.push({ step: 'entries', what: 'changed', entry });
  }
  const removed = leafIds.filter((entryId) => !met.has(entryId));
  return [
    ...deviations,
    ...removed.map((entryId) => ({ step: 'entries', what: 'removed', entryId }) as const),
  ];
}

const checkSums = ({ boards, entries }: SealedMonth): readonly Deviation[] =>
  recountBoards(boards, entries).flatMap(({ board, rows }) =>
    rows
      .filter(({ row, rank, scoreTenths }) => row.rank !== rank || row.scoreTenths !== scoreTenths)
      .map(({ row, rank, scoreTenths }) => ({
        step: 'sums' as const,
        board,
        subject: row.subject,
        shown: { rank: row.rank, scoreTenths: row.scoreTenths },
        counted: { rank, scoreTenths },
      })),
  );

/** Boards whose rows give another hash than the sealed one, and boards that are only here, only there, or here twice. */
const checkBoards = ({ seal, boards }: SealedMonth): readonly Deviation[] => {
  const hashes = new Map(
    boards.map(({ board, rows }) => [board, orNull(() => boardHash(inSealedOrder(rows)))]),
  );
  const sealed = new Map(seal.boards.map(({ board, hash }) => [board, hash]));
  const isTwice = (name: SealedBoardName): boolean => boards.filter(({ board }) => board === name).length > 1;
  return [...new Set([...sealed.keys(), ...hashes.keys()])]
    .filter((board) => isTwice(board) || hashes.get(board) !== sealed.get(board))
    .map((board) => ({ step: 'boards', board }));
};

/** Whether a seal is the hash of what it stands for. */
const isSealOfItself = (seal: Seal): boolean => orNull(() => sealOf(seal)) === seal.seal;

/** How long so many leaves are in base64: nothing may stand behind them. */
const leavesChars = (count: number): number => 4 * Math.ceil((count * leafBytes) / 3);

const checkSeal = (
  { seal, leafIds, leaves: base64 }: SealedMonth,
  leaves: readonly Hash[],
): readonly Deviation[] => {
  const isRoot =
    hexOf(merkleRoot(leaves)) === seal.root &&
    leafIds.length === seal.entryCount &&
    leaves.length === seal.entryCount &&
    base64.length === leavesChars(seal.entryCount);
  return [
    ...(isRoot ? [] : [{ step: 'seal', what: 'root' } as const]),
    ...(isSealOfItself(seal) ? [] : [{ step: 'seal', what: 'seal' } as const]),
  ];
};

/** Whether `later` follows `earlier` in the chain of their village. */
export const follows = (later: Seal, earlier: Seal): boolean =>
  later.villageCode === earlier.villageCode &&
  later.sequence === earlier.sequence + 1 &&
  later.previous === earlier.seal &&
  isSealOfItself(earlier);

const checkChain = ({ seal, before, next }: SealedMonth): readonly Deviation[] => {
  const isFirst = seal.sequence === 1 && seal.previous === noSeal && before === null;
  const hasPrevious = isFirst || (before !== null && follows(seal, before));
  return [
    ...(hasPrevious ? [] : [{ step: 'chain', what: 'previous' } as const]),
    ...(next === null || (follows(next, seal) && isSealOfItself(next))
      ? []
      : [{ step: 'chain', what: 'next' } as const]),
  ];
};

const checkCount = ({ seal, entries }: SealedMonth): readonly Deviation[] =>
  seal.entryCount === entries.length
    ? []
    : [{ step: 'count', sealed: seal.entryCount, found: entries.length }];

const entriesPerSlice = 100;

/**
 * Verifies a month bit by bit: yields how far it is after every slice of entries, so that an old phone can draw and answer
 * in between, and returns what it found.
 */
export function* verifyingMonth(
  month: SealedMonth,
  sliceSize = entriesPerSlice,
): Generator<VerifyProgress, Verification> {
  const leaves = leavesOf(month.leaves);
  const found: Readonly<Record<VerifyStep, readonly Deviation[]>> = {
    count: checkCount(month),
    entries: yield* checkEntries(month, leaves, sliceSize),
    sums: checkSums(month),
    boards: checkBoards(month),
    seal: checkSeal(month, leaves),
    chain: checkChain(month),
  };
  const steps = verifySteps.map((step) => ({ step, deviations: found[step] }));
  return {
    isWhole: steps.every(({ deviations }) => deviations.length === 0),
    entryCount: month.entries.length,
    steps,
  };
}

/** The same at once. */
export const verifyMonth = (month: SealedMonth): Verification => {
  const verifying = verifyingMonth(month, Number.POSITIVE_INFINITY);
  for (;;) {
    const turn = verifying.next();
    if (turn.done === true) return turn.value;
  }
};
