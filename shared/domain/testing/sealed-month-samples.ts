import { toBase64 } from '../base64';
import { merkleRoot } from '../merkle';
import { averageTenths } from '../ranking';
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
  type SealedRow,
} from '../seal';
import { hexOf } from '../sha256';
import type { SealedMonth } from '../verify-month';

const villageCode = '410922102201';
/** Members of the sample village; its household is `h1`, its grids are `g1` and `g2`. */
export const persons = ['a1', 'b2', 'c3', 'd4', 'e5'];
const gridOf: Readonly<Record<string, string>> = { a1: 'g1', b2: 'g1', c3: 'g2', d4: 'g2' };

export const anEntry = (changes: Partial<PublicEntry> = {}): PublicEntry => ({
  entryId: '01k900000000000000000000a0',
  subject: 'a1',
  subjectKind: 'person',
  ruleId: 'cleanRoad',
  ruleVersion: 1,
  ruleTitle: '打扫村道',
  category: 'villageEnvironment',
  quantity: 1,
  askedTenths: 20,
  deltaTenths: 20,
  effectiveOn: '2026-10-12',
  month: '2026-10',
  recordedAt: '2026-10-12T02:00:00.000Z',
  source: 'instant',
  reverses: null,
  ...changes,
});

/** Ranks by hand: one more than how many stand above. */
const ranked = (rows: readonly Omit<SealedRow, 'rank'>[]): readonly SealedRow[] =>
  inSealedOrder(
    rows.map((row) => ({
      ...row,
      rank: 1 + rows.filter(({ scoreTenths }) => scoreTenths > row.scoreTenths).length,
    })),
  );

const boardsOf = (entries: readonly PublicEntry[]): readonly SealedBoard[] => {
  const sum = (of: string): number =>
    entries
      .filter(({ subject }) => subject === of)
      .reduce((total, { deltaTenths }) => total + deltaTenths, 0);
  const members = persons.map((subject) => ({
    subject,
    grid: gridOf[subject] ?? null,
    scoreTenths: sum(subject),
  }));
  const grids = ['g1', 'g2'].map((subject) => {
    const own = members.filter(({ grid }) => grid === subject);
    const total = own.reduce((all, { scoreTenths }) => all + scoreTenths, 0);
    return { subject, grid: null, scoreTenths: averageTenths(total, own.length) + sum(subject) };
  });
  const households = [{ subject: 'h1', grid: null, scoreTenths: sum('h1') }];
  return [
    { board: 'person', rows: ranked(members) },
    { board: 'household', rows: ranked(households) },
    { board: 'grid', rows: ranked(grids) },
  ];
};

const sealed = (payload: Omit<Seal, 'seal'>): Seal => ({ ...payload, seal: sealOf(payload) });

export const aSeal = (changes: Partial<Omit<Seal, 'seal'>> = {}): Seal =>
  sealed({
    ...{ villageCode, month: '2026-09', kind: 'close', sequence: 1, sealedAt: '2026-09-30T16:10:00.000Z' },
    ...{ entryCount: 0, root: noSeal, boards: [], previous: noSeal },
    ...changes,
  });

/** A month as it is sealed, between two others. */
export const aMonth = (unsorted: readonly PublicEntry[]): SealedMonth => {
  const entries = [...unsorted].sort(byEntryId);
  const leaves = entries.map(leafHash);
  const boards = boardsOf(entries);
  const before = aSeal();
  const seal = aSeal({
    month: '2026-10',
    sequence: 2,
    sealedAt: '2026-10-31T16:10:00.000Z',
    entryCount: entries.length,
    root: hexOf(merkleRoot(leaves)),
    boards: boards.map(({ board, rows }) => ({ board, hash: boardHash(rows) })),
    previous: before.seal,
  });
  return {
    seal,
    leaves: toBase64(Uint8Array.from(leaves.flatMap((leaf) => [...leaf]))),
    leafIds: entries.map(({ entryId }) => entryId),
    boards,
    entries,
    before,
    next: aSeal({ month: '2026-11', sequence: 3, previous: seal.seal }),
  };
};
