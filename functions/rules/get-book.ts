import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import {
  publish,
  rulePresets as presetKeys,
  type BookRule,
  type getBook as contract,
} from '@shared/contract/rules';
import { dateOf } from '@shared/domain/calendar';
import { ruleCategories } from '@shared/domain/points-words';
import { categoryCapInForce } from '@shared/domain/rule-book';
import { changedFields, differenceFrom } from '@shared/domain/rule-difference';
import { holdsRole } from '@shared/domain/roles';
import type { Documents } from '../_runtime/documents';
import type { ReadCall } from '../_runtime/route';
import { settingsStore } from '../_runtime/roster/settings-store';
import { unitStore } from '../_runtime/roster/unit-store';
import { categoryCapStore, type CategoryCapDocument } from '../points/rules/category-cap-store';
import { ruleStore } from '../points/rules/rule-store';
import { findBookUnit } from './book-unit';
import { linesOf, newestOf, showRule, standingOf, type RuleLine } from './rule-lines';
import {
  endingOf,
  presetBook,
  showSource,
  showText,
  unitBook,
  type Source,
  type SourceBook,
} from './source-book';

type Book = OutputOf<typeof contract>;

/** What a book is compared with: the nearest unit above it was copied from, else the presets. */
interface Base {
  readonly from: Book['from'];
  readonly rules: readonly Source[];
}

const origins = (lines: readonly RuleLine[]) => lines.flatMap((line) => newestOf(line).origin ?? []);

const presetBooks = (lines: readonly RuleLine[]): readonly SourceBook[] => {
  const taken = new Set(
    origins(lines).flatMap((origin) => (origin.kind === 'preset' ? [origin.preset] : [])),
  );
  return presetKeys.filter((preset) => taken.has(preset)).map(presetBook);
};

const findBase = async (documents: Documents, lines: readonly RuleLine[], date: string): Promise<Base> => {
  const [unitCode] = origins(lines)
    .flatMap((origin) => (origin.kind === 'unit' ? [origin.unitCode] : []))
    .toSorted((one, other) => other.length - one.length);
  const unit = unitCode === undefined ? null : await unitStore(documents).find(unitCode);
  if (unit !== null) {
    const { rules } = await unitBook(documents, unit, date);
    return { from: { name: unit.name, unitCode: unit._id }, rules };
  }
  const books = presetBooks(lines);
  if (books.length === 0) return { from: null, rules: [] };
  const name = books.map(({ title }) => title).join('、');
  return { from: { name, unitCode: null }, rules: books.flatMap(({ rules }) => rules) };
};

/** One rule as the book shows it, beside the one of the base with the same ending, else beside its own preset. */
const showLine = (line: RuleLine, date: string, above: ReadonlyMap<string, Source>): BookRule => {
  const { now, standing, next } = standingOf(line, date);
  const counted = next ?? now;
  const base = counted.origin === undefined ? undefined : above.get(endingOf(now.unitCode, line.ruleId));
  return {
    ...showRule(now),
    standing,
    next: next === null ? null : showRule(next),
    difference: differenceFrom(counted, base?.text ?? null),
    above: base === undefined ? null : showText(base.text),
    changes: base === undefined ? [] : [...changedFields(counted, base.text)],
  };
};

/** Caps in the order of the categories: those that decide, then those that are still to begin. */
const showCaps = (caps: readonly CategoryCapDocument[], date: string): Book['categoryCaps'] => [
  ...ruleCategories.flatMap((category) => categoryCapInForce(caps, category, date) ?? []),
  ...caps.filter(({ validFrom }) => validFrom > date),
];

/** A unit's whole rule book, for whoever lives or works there. */
export const getBook = async (call: ReadCall<ParsedInputOf<typeof contract>>): Promise<Book> => {
  const { documents, unitCode, actor, now } = call;
  const date = dateOf(now);
  const [unit, rules, caps, { isRewardOnly }] = await Promise.all([
    findBookUnit(documents, unitCode),
    ruleStore(documents).list(unitCode),
    categoryCapStore(documents).list(unitCode),
    settingsStore(documents).switchesOf(unitCode),
  ]);
  const lines = linesOf(rules);
  const base = await findBase(documents, lines, date);
  const presets = presetBooks(lines).flatMap((book) => book.rules);
  const above = new Map([...presets, ...base.rules].map((source) => [source.ending, source]));
  const shown = lines.map((line) => showLine(line, date, above));
  const here = new Set(
    shown.filter(({ standing }) => standing !== 'ended').map(({ ruleId }) => endingOf(unitCode, ruleId)),
  );
  return {
    ...{ unitCode, unitName: unit.name, rules: shown, categoryCaps: showCaps(caps, date), isRewardOnly },
    from: base.from,
    missing: base.rules.filter(({ ending }) => !here.has(ending)).map(showSource),
    canEdit: holdsRole(actor.memberships, publish.roles, unitCode),
  };
};
