import * as fc from 'fast-check';
import { byEntryId, type PublicEntry, type Seal } from './seal';
import { deviationsOf, pick, someEntries } from './testing/random-entries';
import { aMonth, anEntry, aSeal } from './testing/sealed-month-samples';
import { verifyingMonth, verifyMonth, type SealedMonth, type Verification } from './verify-month';

/** Which entries a verification names, with what happened to them. */
const namedEntries = (verification: Verification): readonly (readonly [string, string])[] =>
  deviationsOf(verification, 'entries').flatMap((deviation) => {
    if (deviation.step !== 'entries') return [];
    const id = deviation.what === 'removed' ? deviation.entryId : deviation.entry.entryId;
    return [[deviation.what, id] as const];
  });

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

test.each<[string, Partial<PublicEntry>]>([
  ['half of a character', { ruleTitle: '打扫\ud83d' }],
  ['a number beyond all numbers', { askedTenths: Number.POSITIVE_INFINITY }],
])('an entry with %s was never sealed, and is named', (_, changes) => {
  const month = aMonth([anEntry()]);
  const verification = verifyMonth(withEntry(month, anEntry(changes)));
  expect(namedEntries(verification)).toEqual([['changed', anEntry().entryId]]);
});
