import { monthOfDate, quarterOf, yearOf } from './calendar';
import {
  applyLine,
  emptyYearScore,
  postToScore,
  type LedgerLine,
  type MonthScore,
  type ScoreBook,
  type YearScore,
} from './ledger';
import { timesOf } from './ledger-caps';
import type { RuleCategory } from './points-words';
import { categoryCapInForce, type CategoryCapTerms, type RuleTerms } from './rule-book';

/** An entry that counts in the month, of one person; of an entry that was taken back within the month neither it nor its reversal. */
export interface TrialEntry {
  readonly subjectId: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly category: RuleCategory;
  readonly quantity: number;
  readonly deltaTenths: number;
  readonly effectiveOn: string;
  readonly month: string;
  /** Takes back an entry of an earlier month, and stays worth what it was. */
  readonly isReversal: boolean;
}

/** What a rule says of scoring, of a draft that has no version yet. */
export type DraftRule = Omit<RuleTerms, 'version' | 'validFrom' | 'validTo'>;

export interface TrialDraft {
  /** Only what changes, by ruleId; null for a rule that would be dropped. */
  readonly rules: ReadonlyMap<string, DraftRule | null>;
  readonly categoryCaps: readonly CategoryCapTerms[];
}

/** The book under which the month was recorded. */
export interface TrialBook {
  /** The version of its rule that an entry was made under. */
  readonly ruleOf: (entry: TrialEntry) => RuleTerms;
  readonly categoryCaps: readonly CategoryCapTerms[];
}

export interface Trial {
  /** Tenths of the month by person, of those with an entry. */
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
  /** Entries worth something else under the draft. */
  readonly changedEntryCount: number;
}

const addUse = (
  year: YearScore,
  quarter: string,
  used: readonly [key: string, tenths: number],
): YearScore => {
  const [key, tenths] = used;
  const ofQuarter = year.quarterUses?.[quarter] ?? {};
  return {
    scoreTenths: year.scoreTenths,
    uses: { ...year.uses, [key]: (year.uses[key] ?? 0) + tenths },
    quarterUses: {
      ...year.quarterUses,
      [quarter]: { ...ofQuarter, [key]: (ofQuarter[key] ?? 0) + tenths },
    },
  };
};

const lineOf = (entry: TrialEntry, rule: RuleTerms): LedgerLine => ({
  ruleId: entry.ruleId,
  category: entry.category,
  deltaTenths: entry.deltaTenths,
  times: timesOf(rule, entry.quantity) * (entry.isReversal ? -1 : 1),
  effectiveOn: entry.effectiveOn,
  month: entry.month,
});

const backwards = (line: LedgerLine): LedgerLine => ({
  ...line,
  deltaTenths: -line.deltaTenths,
  times: -line.times,
});

/**
 * The scores of one person as they stood before the first entry of a month: what `earlier` months of the year have used of the
 * caps, less what the month's own late entries have put there.
 */
export const bookBefore = (
  earlier: Readonly<Record<string, MonthScore>>,
  late: readonly LedgerLine[],
): ScoreBook => {
  const years: Record<string, YearScore> = {};
  for (const [month, { uses }] of Object.entries(earlier)) {
    for (const [key, { monthTenths }] of Object.entries(uses)) {
      const year = yearOf(month);
      years[year] = addUse(years[year] ?? emptyYearScore, quarterOf(month), [key, monthTenths]);
    }
  }
  return late.map(backwards).reduce<ScoreBook>(applyLine, { months: earlier, years });
};

/** Categories in which a draft can change what an entry of another rule is worth: the cap over all of them is shared. */
const sharedCategories = (
  entries: readonly TrialEntry[],
  { categoryCaps }: TrialBook,
  draft: TrialDraft,
): ReadonlySet<RuleCategory> => {
  const capped = new Set([...categoryCaps, ...draft.categoryCaps].map(({ category }) => category));
  const drafted = entries.filter(({ ruleId }) => draft.rules.has(ruleId)).map(({ category }) => category);
  const moved = [...draft.rules.values()].flatMap((rule) => rule?.category ?? []);
  return new Set([
    ...draft.categoryCaps.map(({ category }) => category),
    ...[...drafted, ...moved].filter((category) => capped.has(category)),
  ]);
};

/** A drafted rule in the place of the version it was recorded under. */
const ruleUnder = (draft: TrialDraft, entry: TrialEntry, rule: RuleTerms): RuleTerms | null => {
  const drafted = draft.rules.get(entry.ruleId);
  if (drafted === undefined) return rule;
  if (drafted === null || !drafted.appliesTo.includes('person')) return null;
  return { ...rule, ...drafted };
};

/** What a month is replayed with. */
export interface TrialTerms {
  readonly book: TrialBook;
  readonly draft: TrialDraft;
  /** A person's months before this one, of the same years. */
  readonly earlierOf: (subjectId: string) => Readonly<Record<string, MonthScore>>;
}

interface Worth {
  readonly deltaTenths: number;
  readonly book: ScoreBook;
}

/** What an entry stays worth when the draft does not touch it. */
const asRecorded = (scores: ScoreBook, entry: TrialEntry, { ruleOf }: TrialBook): Worth => ({
  deltaTenths: entry.deltaTenths,
  book: applyLine(scores, lineOf(entry, ruleOf(entry))),
});

/** What an entry would have been worth, counted anew. */
const worthUnder = (scores: ScoreBook, entry: TrialEntry, { book, draft }: TrialTerms): Worth => {
  const rule = ruleUnder(draft, entry, book.ruleOf(entry));
  if (rule === null) return { deltaTenths: 0, book: scores };
  const { quantity, effectiveOn, month } = entry;
  const drafted = draft.categoryCaps.find(({ category }) => category === rule.category);
  const categoryCap = drafted ?? categoryCapInForce(book.categoryCaps, rule.category, effectiveOn);
  return postToScore(scores, { rule, categoryCap, quantity, effectiveOn, month });
};

const isLate = ({ effectiveOn, month }: TrialEntry): boolean => monthOfDate(effectiveOn) < month;

/** One person's month under a draft: the worth of each entry, in the order in which they were recorded. */
const replayPerson = (
  entries: readonly TrialEntry[],
  terms: TrialTerms,
  isTouched: (entry: TrialEntry) => boolean,
): readonly number[] => {
  const { book, earlierOf } = terms;
  const late = entries.filter(isLate).map((entry) => lineOf(entry, book.ruleOf(entry)));
  let scores = bookBefore(earlierOf(entries[0]?.subjectId ?? ''), late);
  return entries.map((entry) => {
    const worth = isTouched(entry) ? worthUnder(scores, entry, terms) : asRecorded(scores, entry, book);
    scores = worth.book;
    return worth.deltaTenths;
  });
};

const sumOf = (tenths: readonly number[]): number => tenths.reduce((sum, each) => sum + each, 0);

/**
 * Replays a month for the board of persons, in the order in which it was recorded, and answers what each person would have had. Only
 * what the draft touches is counted anew: its rules, and every rule under a category cap with one of them; all else stays as
 * it was recorded, so a draft that changes nothing changes nothing. What a cap had left nothing of never became an entry, and
 * so cannot come back.
 */
export const replayMonth = (entries: readonly TrialEntry[], terms: TrialTerms): Trial => {
  const shared = sharedCategories(entries, terms.book, terms.draft);
  const isTouched = ({ ruleId, category, isReversal }: TrialEntry): boolean =>
    !isReversal && (terms.draft.rules.has(ruleId) || shared.has(category));
  const bySubject = new Map<string, TrialEntry[]>();
  for (const entry of entries) {
    const own = bySubject.get(entry.subjectId);
    if (own === undefined) bySubject.set(entry.subjectId, [entry]);
    else own.push(entry);
  }
  const persons = [...bySubject].map(([subjectId, own]) => {
    const recorded = own.map(({ deltaTenths }) => deltaTenths);
    return { subjectId, recorded, replayed: replayPerson(own, terms, isTouched) };
  });
  return {
    before: new Map(persons.map(({ subjectId, recorded }) => [subjectId, sumOf(recorded)])),
    after: new Map(persons.map(({ subjectId, replayed }) => [subjectId, sumOf(replayed)])),
    changedEntryCount: persons
      .map(({ recorded, replayed }) => recorded.filter((tenths, place) => tenths !== replayed[place]).length)
      .reduce((sum, count) => sum + count, 0),
  };
};
