import { entriesOfMonth, rulesOf, scoresOf } from './village-points';

const villageCode = '410922100001';
const size = { villages: 1, membersPerVillage: 4, entriesPerMember: 6, months: ['2026-09', '2026-10'] };
const rules = rulesOf('410922');
const entries = size.months.flatMap((month) => entriesOfMonth(villageCode, month, rules, size));

it('the same village has the same entries every time, each with an id of its own in the order of recording', () => {
  expect(entriesOfMonth(villageCode, '2026-10', rules, size)).toEqual(entries.slice(24));
  expect(new Set(entries.map(({ _id }) => _id)).size).toBe(48);
  const byId = [...entries].sort((one, other) => (one._id < other._id ? -1 : 1));
  const days = byId.map(({ effectiveOn }) => effectiveOn);
  expect(days).toEqual([...days].sort());
});

it('scores are in step with the entries, by month and by year', () => {
  const { monthScores, yearScores } = scoresOf(villageCode, entries);
  const all = entries.reduce((sum, { deltaTenths }) => sum + deltaTenths, 0);
  const sumOf = (scores: readonly { readonly scoreTenths?: unknown }[]) =>
    scores.reduce((sum, { scoreTenths }) => sum + Number(scoreTenths), 0);
  expect([sumOf(monthScores), sumOf(yearScores)]).toEqual([all, all]);
  expect(monthScores.reduce((sum, { entryCount }) => sum + entryCount, 0)).toBe(48);
  expect(new Set(monthScores.map(({ subjectKind }) => subjectKind))).toEqual(
    new Set(['person', 'household', 'grid']),
  );
});
