import * as fc from 'fast-check';
import { toBase64 } from './base64';
import { merkleRoot } from './merkle';
import { averageTenths } from './ranking';
import {
  boardHash,
  byEntryId,
  inSealedOrder,
  leafHash,
  noSeal,
  pseudonymOf,
  publicEntryOf,
  sealOf,
  shortSeal,
  type PublicEntry,
  type Seal,
  type SealedBoard,
  type SealedRow,
} from './seal';
import { hexOf } from './sha256';
import {
  verifyingMonth,
  verifyMonth,
  type Deviation,
  type SealedMonth,
  type Verification,
  type VerifyStep,
} from './verify-month';

const villageCode = '410922102201';
const persons = ['a1', 'b2', 'c3', 'd4', 'e5'];
const gridOf: Readonly<Record<string, string>> = { a1: 'g1', b2: 'g1', c3: 'g2', d4: 'g2' };

const anEntry = (changes: Partial<PublicEntry> = {}): PublicEntry => ({
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

const aSeal = (changes: Partial<Omit<Seal, 'seal'>> = {}): Seal =>
  sealed({
    ...{ villageCode, month: '2026-09', kind: 'close', sequence: 1, sealedAt: '2026-09-30T16:10:00.000Z' },
    ...{ entryCount: 0, root: noSeal, boards: [], previous: noSeal },
    ...changes,
  });

/** A month as it is sealed, between two others. */
const aMonth = (unsorted: readonly PublicEntry[]): SealedMonth => {
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

const subjects = [
  ...persons.map((id) => ['person', id] as const),
  ['household', 'h1'],
  ['grid', 'g1'],
] as const;

const someEntries = fc
  .array(
    fc.record({
      who: fc.constantFrom(...subjects),
      deltaTenths: fc.integer({ min: -50, max: 200 }),
      day: fc.integer({ min: 10, max: 28 }),
    }),
    { minLength: 2, maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ who: [subjectKind, subject], deltaTenths, day }, at) =>
      anEntry({
        entryId: `01k9${at.toString().padStart(22, '0')}`,
        ...{ subject, subjectKind, deltaTenths, askedTenths: deltaTenths },
        effectiveOn: `2026-10-${day.toString()}`,
      }),
    ),
  );

const deviationsOf = ({ steps }: Verification, step?: VerifyStep): readonly Deviation[] =>
  steps.flatMap((at) => (step === undefined || at.step === step ? at.deviations : []));

/** Which entries a verification names, with what happened to them. */
const namedEntries = (verification: Verification): readonly (readonly [string, string])[] =>
  deviationsOf(verification, 'entries').flatMap((deviation) => {
    if (deviation.step !== 'entries') return [];
    const id = deviation.what === 'removed' ? deviation.entryId : deviation.entry.entryId;
    return [[deviation.what, id] as const];
  });

const pick = <T>(items: readonly T[], at: number): T => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const withEntry = (month: SealedMonth, changed: PublicEntry): SealedMonth => ({
  ...month,
  entries: month.entries.map((entry) => (entry.entryId === changed.entryId ? changed : entry)),
});

test('a month that nobody has touched is whole, in whatever order its entries come', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const month = aMonth(entries);
      const turned = { ...month, entries: month.entries.toReversed() };
      expect(deviationsOf(verifyMonth(month))).toEqual([]);
      expect(verifyMonth(turned)).toEqual(verifyMonth(month));
      expect(verifyMonth(turned).isWhole).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('an empty month is whole, and so is the first seal of a village', () => {
  expect(verifyMonth(aMonth([])).isWhole).toBe(true);
  const first = {
    ...aMonth([]),
    seal: { ...aSeal(), ...{ boards: [] } },
    boards: [],
    before: null,
    next: null,
  };
  expect(verifyMonth({ ...first, seal: aSeal({ root: aMonth([]).seal.root }) }).isWhole).toBe(true);
});

const otherValues: Partial<Record<keyof PublicEntry, string | number>> = {
  subject: 'zz',
  subjectKind: 'applicant',
  ruleId: 'other',
  ruleVersion: 9,
  ruleTitle: '打扫村路',
  category: 'discipline',
  quantity: 2,
  askedTenths: 7_777,
  deltaTenths: 7_777,
  effectiveOn: '2026-10-09',
  month: '2026-11',
  recordedAt: '2026-10-12T02:00:00.001Z',
  source: 'import',
  reverses: '01k900000000000000000000zz',
};

test.each(Object.keys(otherValues) as (keyof PublicEntry)[])('a changed %s names the entry', (field) => {
  fc.assert(
    fc.property(someEntries, fc.nat(), (entries, at) => {
      const month = aMonth(entries);
      const entry = pick(month.entries, at);
      const changed = { ...entry, [field]: otherValues[field] };
      expect(namedEntries(verifyMonth(withEntry(month, changed)))).toEqual([['changed', entry.entryId]]);
    }),
    { numRuns: 5 },
  );
});

test('an entry that was taken out is named, and so are the rows that miss its points', () => {
  fc.assert(
    fc.property(someEntries, fc.nat(), (entries, at) => {
      const month = aMonth(entries);
      const gone = pick(month.entries, at);
      const rest = month.entries.filter(({ entryId }) => entryId !== gone.entryId);
      const verification = verifyMonth({ ...month, entries: rest });
      expect(namedEntries(verification)).toEqual([['removed', gone.entryId]]);
      expect(deviationsOf(verification, 'count')).toEqual([
        { step: 'count', sealed: entries.length, found: entries.length - 1 },
      ]);
      const missing = deviationsOf(verification, 'sums').flatMap((deviation) =>
        deviation.step === 'sums' && deviation.shown.scoreTenths !== deviation.counted.scoreTenths
          ? [deviation.subject]
          : [],
      );
      expect(missing.includes(gone.subject)).toBe(gone.deltaTenths !== 0);
    }),
    { numRuns: 30 },
  );
});

test('an entry that was put in is named, also when it repeats one that is there', () => {
  fc.assert(
    fc.property(someEntries, fc.nat(), fc.boolean(), (entries, at, isCopy) => {
      const month = aMonth(entries);
      const like = pick(month.entries, at);
      const added = isCopy ? like : { ...like, entryId: '01k9zzzzzzzzzzzzzzzzzzzzzz' };
      const verification = verifyMonth({ ...month, entries: [...month.entries, added] });
      expect(namedEntries(verification)).toEqual([['added', added.entryId]]);
      expect(verification.isWhole).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test('two entries that were given to one another are both named', () => {
  fc.assert(
    fc.property(someEntries, fc.nat(), (entries, at) => {
      const month = aMonth(entries);
      const one = pick(month.entries, at);
      const other = pick(month.entries, at + 1);
      fc.pre(one.entryId !== other.entryId && one.subject !== other.subject);
      const swapped = withEntry(withEntry(month, { ...one, subject: other.subject }), {
        ...other,
        subject: one.subject,
      });
      const named = namedEntries(verifyMonth(swapped)).map(([, id]) => id);
      expect(named).toEqual([one, other].sort(byEntryId).map(({ entryId }) => entryId));
    }),
    { numRuns: 30 },
  );
});

const withRows = (
  month: SealedMonth,
  board: SealedBoard['board'],
  change: (rows: readonly SealedRow[]) => readonly SealedRow[],
): SealedMonth => ({
  ...month,
  boards: month.boards.map((of) => (of.board === board ? { board, rows: change(of.rows) } : of)),
});

test.each(['person', 'household', 'grid'] as const)(
  'a changed row of the board of a %s is named',
  (board) => {
    fc.assert(
      fc.property(someEntries, fc.nat(), fc.constantFrom('rank', 'scoreTenths'), (entries, at, field) => {
        const month = aMonth(entries);
        const rows = month.boards.find((of) => of.board === board)?.rows ?? [];
        const row = pick(rows, at);
        const changed = withRows(month, board, (all) =>
          all.map((of) => (of === row ? { ...of, [field]: of[field] + 1 } : of)),
        );
        const verification = verifyMonth(changed);
        expect(deviationsOf(verification, 'sums')).toMatchObject([{ board, subject: row.subject }]);
        expect(deviationsOf(verification, 'boards')).toEqual([{ step: 'boards', board }]);
        expect(namedEntries(verification)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  },
);

test('a row that was taken out, put in, or given to another names its board', () => {
  fc.assert(
    fc.property(someEntries, fc.nat(), fc.constantFrom('out', 'in', 'swap'), (entries, at, how) => {
      const month = aMonth(entries);
      const changed = withRows(month, 'person', (rows) => {
        const row = pick(rows, at);
        const other = pick(rows, at + 1);
        if (how === 'out') return rows.filter((of) => of !== row);
        if (how === 'in') return [...rows, { ...row, subject: 'zz' }];
        // Equals of one grid may stand for one another: nothing changes.
        fc.pre(row.scoreTenths !== other.scoreTenths || row.grid !== other.grid);
        return rows.map((of) =>
          of === row
            ? { ...of, subject: other.subject }
            : of === other
              ? { ...of, subject: row.subject }
              : of,
        );
      });
      expect(deviationsOf(verifyMonth(changed), 'boards')).toEqual([{ step: 'boards', board: 'person' }]);
    }),
    { numRuns: 30 },
  );
});

test('a board that is missing altogether is named', () => {
  const month = aMonth([anEntry()]);
  const without = { ...month, boards: month.boards.filter(({ board }) => board !== 'household') };
  expect(deviationsOf(verifyMonth(without))).toEqual([{ step: 'boards', board: 'household' }]);
});

test.each<[string, Partial<Seal>]>([
  ['month', { month: '2026-08' }],
  ['kind', { kind: 'final' }],
  ['instant', { sealedAt: '2026-10-31T16:10:00.001Z' }],
])('another %s does not give the seal', (_, changes) => {
  const month = aMonth([anEntry()]);
  const verification = verifyMonth({ ...month, seal: { ...month.seal, ...changes } });
  expect(deviationsOf(verification, 'seal')).toEqual([{ step: 'seal', what: 'seal' }]);
});

test('hashes that were changed together with their entry do not give the root', () => {
  const month = aMonth([anEntry(), anEntry({ entryId: '01k900000000000000000000a1' })]);
  const forged = aMonth([anEntry({ deltaTenths: 90 }), anEntry({ entryId: '01k900000000000000000000a1' })]);
  const verification = verifyMonth({ ...forged, seal: month.seal });
  expect(deviationsOf(verification, 'seal')).toEqual([{ step: 'seal', what: 'root' }]);
  expect(deviationsOf(verification, 'boards').length).toBeGreaterThan(0);
});

test('a month that was sealed anew does not fit between its neighbours', () => {
  const month = aMonth([anEntry()]);
  const forged = aMonth([anEntry({ deltaTenths: 90 })]);
  const verification = verifyMonth({ ...forged, next: month.next });
  expect(deviationsOf(verification)).toEqual([{ step: 'chain', what: 'next' }]);
});

test.each<[string, (month: SealedMonth) => SealedMonth]>([
  ['missing', (month) => ({ ...month, before: null })],
  ['of another village', (month) => ({ ...month, before: aSeal({ villageCode: '410922102202' }) })],
  ['changed', (month) => ({ ...month, before: month.before && { ...month.before, entryCount: 3 } })],
  ['not the one before', (month) => ({ ...month, before: aSeal({ sequence: 7 }) })],
])('a seal before it that is %s breaks the chain', (_, change) => {
  const verification = verifyMonth(change(aMonth([anEntry()])));
  expect(deviationsOf(verification)).toEqual([{ step: 'chain', what: 'previous' }]);
});

test('verifying stops after every slice and tells how far it is', () => {
  const entries = Array.from({ length: 7 }, (_, at) =>
    anEntry({ entryId: `01k9${at.toString().padStart(22, '0')}` }),
  );
  expect([...verifyingMonth(aMonth(entries), 3)]).toEqual([
    { done: 0, total: 7 },
    { done: 3, total: 7 },
    { done: 6, total: 7 },
  ]);
});

test('a pseudonym is 16 digits that another salt changes', () => {
  expect(pseudonymOf('salt', 'person:p-1')).toMatch(/^[0-9a-f]{16}$/);
  expect(pseudonymOf('salt', 'person:p-1')).toBe(pseudonymOf('salt', 'person:p-1'));
  expect(pseudonymOf('tlas', 'person:p-1')).not.toBe(pseudonymOf('salt', 'person:p-1'));
});

test('what is forgotten of a person stands in no public entry', () => {
  const { entryId: _id, subject: subjectId, ...fields } = anEntry();
  const stored = {
    ...fields,
    _id,
    subjectId,
    subjectName: '王小明',
    note: '王小明扫雪',
    recorderName: '李四',
  };
  expect(publicEntryOf(stored, 'a1')).toEqual(anEntry());
});

test('the seal that people compare is sixteen digits in fours', () => {
  expect(shortSeal(`3fa904c177be120d${'0'.repeat(48)}`)).toBe('3fa9 04c1 77be 120d');
});
