import { groupedBy } from './grouped-by';
import type { EntryCells, EntryField, EntryProblem } from './entry-field';
import { comparable, parseEntryRow, type EntryValues } from './entry-row';
import {
  EntryRefusal,
  subjectFinder,
  subjectKindOf,
  type EntryVillage,
  type NamedSubject,
} from './entry-subject';
import { timesOf } from './ledger-caps';
import { subjectKindWords } from './points-copy';
import { entryTenthsMax } from './points-words';
import { listed } from './roster-copy';
import { versionInForce, type RuleTerms } from './rule-book';

/** A rule as a row names it, in one of its versions. */
export type EntryRule = RuleTerms & { readonly title: string };

export interface EntryContext {
  readonly village: EntryVillage;
  /** Every version of every rule of the book. */
  readonly rules: readonly EntryRule[];
  /** Whether the village takes no points away. */
  readonly isRewardOnly: boolean;
  readonly now: string;
  /** Entries of the ledger that rows name by their id. */
  readonly entries: ReadonlyMap<string, KnownEntry>;
}

/** An entry of the ledger as a row is compared with it. */
export interface KnownEntry {
  readonly subjectName: string;
  readonly ruleTitle: string;
  readonly quantity: number;
  readonly effectiveOn: string;
}

/** What a good row asks to be posted. */
export interface EntryLine extends NamedSubject {
  readonly ruleId: string;
  readonly ruleTitle: string;
  readonly deltaTenths: number;
  readonly quantity: number;
  readonly effectiveOn: string;
  readonly note: string;
}

/** `inLedger` is a row that names an entry which stands there as it says. */
export type PlannedLine =
  | { readonly kind: 'line'; readonly line: EntryLine }
  | { readonly kind: 'inLedger' }
  | { readonly kind: 'refused'; readonly problems: readonly EntryProblem[] };

/** The rule that people call by a title, in the version of a day. Of two with one title, the one for such subjects. */
const ruleFinder = (rules: readonly EntryRule[]) => {
  const byTitle = groupedBy(rules, ({ title }) => comparable(title));
  const byId = groupedBy(rules, ({ ruleId }) => ruleId);
  return (values: EntryValues): EntryRule => {
    const { rule: title, effectiveOn } = values;
    const ids = [...new Set((byTitle.get(title) ?? []).map(({ ruleId }) => ruleId))];
    if (ids.length === 0) throw new EntryRefusal('rule', 'ruleUnknown', title);
    const inForce = ids.flatMap((ruleId) => versionInForce(byId.get(ruleId) ?? [], effectiveOn) ?? []);
    const kind = subjectKindOf(values, []);
    const fitting = inForce.length > 1 ? inForce.filter((rule) => rule.appliesTo.includes(kind)) : inForce;
    const [rule, ...others] = fitting.length === 0 ? inForce.slice(0, 1) : fitting;
    if (rule === undefined) throw new EntryRefusal('rule', 'ruleNotInForce', title, effectiveOn);
    if (others.length > 0) throw new EntryRefusal('rule', 'ruleAmbiguous', title);
    return rule;
  };
};

/** What a rule wants that a row of a sheet cannot give. */
const judgeRule = (rule: EntryRule, values: EntryValues, isRewardOnly: boolean): void => {
  const { title } = rule;
  if (rule.isConfirmationNeeded) throw new EntryRefusal('rule', 'confirmationNeeded', title);
  if (rule.isEvidenceNeeded) throw new EntryRefusal('rule', 'evidenceNeeded', title);
  if (isRewardOnly && rule.deltaTenths < 0) throw new EntryRefusal('rule', 'rewardOnly', title);
  const times = timesOf(rule, values.quantity);
  const quantity = values.quantity.toString();
  if (times === 0)
    throw new EntryRefusal('quantity', 'quantityTooSmall', quantity, rule.unitCount.toString());
  if (Math.abs(rule.deltaTenths * times) > entryTenthsMax)
    throw new EntryRefusal('quantity', 'quantityTooLarge', quantity);
};

const lineOf = (values: EntryValues, find: ReturnType<typeof subjectFinder>, rule: EntryRule): EntryLine => {
  const kind = subjectKindOf(values, rule.appliesTo);
  if (!rule.appliesTo.includes(kind)) {
    const kinds = listed(rule.appliesTo.map((each) => subjectKindWords[each]));
    throw new EntryRefusal('rule', 'ruleForOthers', rule.title, kinds);
  }
  const { ruleId, title: ruleTitle, deltaTenths } = rule;
  const { quantity, effectiveOn, note } = values;
  return { ...find(kind, values), ruleId, ruleTitle, deltaTenths, quantity, effectiveOn, note };
};

/** Which field of a row says something else than the entry it names; null when none does. */
const changedField = (values: EntryValues, entry: KnownEntry): EntryField | null => {
  if (values.rule !== comparable(entry.ruleTitle)) return 'rule';
  if (values.quantity !== entry.quantity) return 'quantity';
  if (values.effectiveOn !== entry.effectiveOn) return 'effectiveOn';
  return values.name === '' || values.name === comparable(entry.subjectName) ? null : 'name';
};

const compareWithLedger = (values: EntryValues, entry: KnownEntry | undefined, cells: EntryCells): void => {
  if (entry === undefined) throw new EntryRefusal('entryId', 'entryUnknown', values.entryId);
  const field = changedField(values, entry);
  if (field !== null) throw new EntryRefusal(field, 'entryChanged', cells[field]);
};

/** One text for the same line, whoever wrote it down and in whichever file. */
export const lineText = ({ subject, ruleId, effectiveOn, quantity, note }: EntryLine): string =>
  JSON.stringify([subject.kind, subject.id, ruleId, effectiveOn, quantity, note]);

/** Plans the rows of one file in their order. */
export const entryPlanner = ({ village, rules, isRewardOnly, now, entries }: EntryContext) => {
  const find = subjectFinder(village);
  const findRule = ruleFinder(rules);
  const rowOfLine = new Map<string, number>();

  const judged = (values: EntryValues, cells: EntryCells, rowNumber: number): PlannedLine => {
    if (values.entryId !== '') {
      compareWithLedger(values, entries.get(values.entryId), cells);
      return { kind: 'inLedger' };
    }
    const rule = findRule(values);
    judgeRule(rule, values, isRewardOnly);
    const line = lineOf(values, find, rule);
    const text = lineText(line);
    const first = rowOfLine.get(text);
    if (first !== undefined) throw new EntryRefusal('', 'lineTwice', '', first.toString());
    rowOfLine.set(text, rowNumber);
    return { kind: 'line', line };
  };

  return (rowNumber: number, cells: EntryCells): PlannedLine => {
    const { values, problems } = parseEntryRow(cells, now);
    if (values === null) return { kind: 'refused', problems };
    try {
      return judged(values, cells, rowNumber);
    } catch (error) {
      if (error instanceof EntryRefusal) return { kind: 'refused', problems: [error.problem] };
      throw error;
    }
  };
};
