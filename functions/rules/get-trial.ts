import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getTrial as contract } from '@shared/contract/rules';
import { addMonths, monthOf, monthOfDate, yearOf } from '@shared/domain/calendar';
import { rankContenders, type Ranked } from '@shared/domain/ranking';
import type { RuleTerms } from '@shared/domain/rule-book';
import { replayMonth, type TrialBook, type TrialDraft, type TrialEntry } from '@shared/domain/rule-trial';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { categoryCapStore } from '../points/rules/category-cap-store';
import type { EntryDocument } from '../points/ledger/entry-store';
import { ruleStore, ruleVersionIdOf, type RuleDocument } from '../points/rules/rule-store';
import { monthEntryStore, type Member } from './month-entry-store';

type Input = ParsedInputOf<typeof contract>;
type Trial = OutputOf<typeof contract>;

/** Entries of persons; one that was taken back within the month goes out together with its reversal. */
const trialEntries = (entries: readonly EntryDocument[]): readonly TrialEntry[] => {
  const ids = new Set(entries.map(({ _id }) => _id));
  const takenBack = new Set(entries.flatMap(({ reverses }) => reverses ?? []));
  return entries.flatMap((entry) => {
    const isPair = takenBack.has(entry._id) || (entry.reverses !== null && ids.has(entry.reverses));
    if (entry.subjectKind !== 'person' || isPair) return [];
    const { subjectId, ruleId, ruleVersion, category, quantity, deltaTenths, effectiveOn, month } = entry;
    return [
      {
        ...{ subjectId, ruleId, ruleVersion, category, quantity, deltaTenths, effectiveOn, month },
        isReversal: entry.reverses !== null,
      },
    ];
  });
};

/** The rule of each entry in the version it was made under; somebody who moved here brings none along, so it is always there. */
const rulesByVersion = (rules: readonly RuleDocument[]) => {
  const byVersion = new Map(rules.map((rule) => [rule._id, rule]));
  return ({ ruleId, ruleVersion }: TrialEntry): RuleTerms => {
    const rule = byVersion.get(ruleVersionIdOf(ruleId, ruleVersion));
    if (rule === undefined) throw new Error(`rule ${ruleVersionIdOf(ruleId, ruleVersion)} is missing`);
    return rule;
  };
};

const draftOf = ({ draft }: Input): TrialDraft => ({
  rules: new Map(draft.rules.map(({ isDropped, ...rule }) => [rule.ruleId, isDropped ? null : rule])),
  categoryCaps: draft.categoryCaps.map((cap) => ({ ...cap, version: 1, validFrom: '' })),
});

/** The months of the same years before `month`: what they have used of a year's caps is missing from this one. */
const monthsBefore = (month: string, entries: readonly TrialEntry[]): readonly string[] => {
  const earliest = entries.reduce((first, { effectiveOn }) => {
    const own = monthOfDate(effectiveOn);
    return own < first ? own : first;
  }, month);
  const months: string[] = [];
  for (let each = `${yearOf(earliest)}-01`; each < month; each = addMonths(each, 1)) months.push(each);
  return months;
};

const rankBy = (members: readonly Member[], scores: ReadonlyMap<string, number>): readonly Ranked[] =>
  rankContenders(
    members.map(({ _id, name }) => {
      const scoreTenths = scores.get(_id) ?? 0;
      const alone = { gridCode: null, gridName: null, totalTenths: scoreTenths, memberCount: 1 };
      return { subjectId: _id, name, scoreTenths, ...alone };
    }),
    new Map(),
  );

/** Both boards side by side, in the order of the one under the draft. */
const rowsOf = (
  members: readonly Member[],
  { before, after }: Readonly<Record<'before' | 'after', ReadonlyMap<string, number>>>,
): Trial['rows'] => {
  const earlier = new Map(rankBy(members, before).map((row) => [row.subjectId, row]));
  return rankBy(members, after).map((row) => {
    const { rank, scoreTenths } = earlier.get(row.subjectId) ?? row;
    return {
      ...{ subjectId: row.subjectId, name: row.name, before: { rank, scoreTenths } },
      after: { rank: row.rank, scoreTenths: row.scoreTenths },
    };
  });
};

/** The board of persons of a month as it is, and as it would have been under a draft of the rule book. */
export const getTrial = async (call: ReadCall<Input>): Promise<Trial> => {
  const { documents, villageCode, input, now } = call;
  const month = input.month ?? addMonths(monthOf(now), -1);
  if (month > monthOf(now)) throw new AppError('NotFound');
  const store = monthEntryStore(documents, villageCode);
  const [recorded, rules, categoryCaps, members] = await Promise.all([
    store.list(month),
    ruleStore(documents).list(villageCode),
    categoryCapStore(documents).list(villageCode),
    store.members(month),
  ]);
  const entries = trialEntries(recorded);
  const earlier = await store.personMonths(monthsBefore(month, entries));
  const book: TrialBook = { categoryCaps, ruleOf: rulesByVersion(rules) };
  const terms = { book, draft: draftOf(input), earlierOf: (id: string) => earlier.get(id) ?? {} };
  const trial = replayMonth(entries, terms);
  return {
    ...{ month, entryCount: entries.length, changedEntryCount: trial.changedEntryCount },
    rows: rowsOf(members, trial),
  };
};
