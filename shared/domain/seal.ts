import { canonicalJson, wellFormed } from './canonical-json';
import { leafHashOf } from './merkle';
import type { EntrySource, RuleCategory, SealedBoardName, SealKind, SubjectKind } from './points-words';
import { hexOf, sha256OfText, type Hash } from './sha256';

/**
 * An entry as anybody may see it: whose it is stands as a pseudonym of this village and month. No note, no photo, nobody who
 * recorded it: what can be forgotten of a person is not part of a seal.
 */
export interface PublicEntry {
  readonly entryId: string;
  readonly subject: string;
  readonly subjectKind: SubjectKind;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly ruleTitle: string;
  readonly category: RuleCategory;
  readonly quantity: number;
  readonly askedTenths: number;
  readonly deltaTenths: number;
  readonly effectiveOn: string;
  readonly month: string;
  readonly recordedAt: string;
  readonly source: EntrySource;
  readonly reverses: string | null;
}

/** What of a ledger entry becomes public. */
export interface SealableEntry extends Omit<PublicEntry, 'entryId' | 'subject'> {
  readonly _id: string;
  readonly subjectId: string;
}

/** A row of a sealed board, by pseudonyms. */
export interface SealedRow {
  readonly subject: string;
  /** Of a person the grid, whose average the person counts in; null without one, and of households and grids. */
  readonly grid: string | null;
  readonly rank: number;
  readonly scoreTenths: number;
}

export interface SealedBoard {
  readonly board: SealedBoardName;
  readonly rows: readonly SealedRow[];
}

/** All that a seal stands for; its hash is the seal. */
export interface SealPayload {
  readonly villageCode: string;
  readonly month: string;
  readonly kind: SealKind;
  /** Place in the village's chain, from 1. */
  readonly sequence: number;
  readonly sealedAt: string;
  readonly entryCount: number;
  readonly root: string;
  readonly boards: readonly { readonly board: SealedBoardName; readonly hash: string }[];
  /** The seal before it; `noSeal` for the first. */
  readonly previous: string;
}

export interface Seal extends SealPayload {
  /** 64 digits of hex. */
  readonly seal: string;
}

/** What the first seal of a village follows. */
export const noSeal = '0'.repeat(64);

/** An applicant's file is between the applicant and the branch: its entries are on no board and in no seal. */
export const isSealable = ({ subjectKind }: Pick<SealableEntry, 'subjectKind'>): boolean =>
  subjectKind !== 'applicant';

const pseudonymChars = 16;

/**
 * Whose a line is, to nobody who lacks the salt; the same all through a month of a village, another one in every other.
 * `subjectKey` is `person:<id>`, `household:<id>` or `grid:<code>`.
 */
export const pseudonymOf = (salt: string, subjectKey: string): string =>
  hexOf(sha256OfText(salt + subjectKey)).slice(0, pseudonymChars);

export const publicEntryOf = (entry: SealableEntry, pseudonym: string): PublicEntry => ({
  entryId: entry._id,
  subject: pseudonym,
  subjectKind: entry.subjectKind,
  ruleId: entry.ruleId,
  ruleVersion: entry.ruleVersion,
  ruleTitle: wellFormed(entry.ruleTitle),
  category: entry.category,
  quantity: entry.quantity,
  askedTenths: entry.askedTenths,
  deltaTenths: entry.deltaTenths,
  effectiveOn: entry.effectiveOn,
  month: entry.month,
  recordedAt: entry.recordedAt,
  source: entry.source,
  reverses: entry.reverses,
});

/** The leaf of an entry: all its fields, and no other. A mapped type has the index of keys that an interface lacks. */
export const leafHash = (entry: Pick<PublicEntry, keyof PublicEntry>): Hash =>
  leafHashOf(canonicalJson(entry));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Leaves stand in the order of their ids. */
export const byEntryId = <E extends Pick<PublicEntry, 'entryId'>>(one: E, other: E): number =>
  compare(one.entryId, other.entryId);

/** Rows by rank, equals by pseudonym: the order on the wall would tell who is who. */
export const inSealedOrder = (rows: readonly SealedRow[]): readonly SealedRow[] =>
  [...rows].sort((one, other) => one.rank - other.rank || compare(one.subject, other.subject));

export const boardHash = (rows: readonly SealedRow[]): string =>
  hexOf(sha256OfText(canonicalJson(rows.map((row) => ({ ...row })))));

export const sealOf = (payload: SealPayload): string => {
  const { villageCode, month, kind, sequence, sealedAt, entryCount, root, boards, previous } = payload;
  const sealed = { villageCode, month, kind, sequence, sealedAt, entryCount, root, previous };
  return hexOf(
    sha256OfText(canonicalJson({ ...sealed, boards: boards.map(({ board, hash }) => ({ board, hash })) })),
  );
};

const shortChars = 16;

/** The first sixteen digits in fours, which people compare with what is printed: `3fa9 04c1 77be 120d`. */
export const shortSeal = (seal: string): string => seal.slice(0, shortChars).replace(/(.{4})(?=.)/g, '$1 ');
