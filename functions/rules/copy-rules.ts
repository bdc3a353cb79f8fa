import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { ruleLimits, type copy as contract } from '@shared/contract/rules';
import { dateOf, isDate } from '@shared/domain/calendar';
import { lineageOf } from '@shared/domain/org-tree';
import { changedFields } from '@shared/domain/rule-difference';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { settingsStore } from '../_runtime/roster/settings-store';
import { unitStore } from '../_runtime/roster/unit-store';
import { categoryCapStore } from '../points/rules/category-cap-store';
import { copiedRuleIdOf, ruleStore, ruleVersionIdOf, type RuleDocument } from '../points/rules/rule-store';
import { findKeepingUnit } from './book-unit';
import { capVersion, isSameCap, newestCap } from './cap-versions';
import { linesOf, newestOf } from './rule-lines';
import { presetBook, showText, unitBook, type Source, type SourceBook } from './source-book';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

const findSource = async ({ documents, unitCode, input }: Call): Promise<SourceBook> => {
  const { from, validFrom } = input;
  if (from.kind === 'preset') return presetBook(from.preset);
  const { fromUnitCode } = from;
  const isAbove = fromUnitCode !== unitCode && lineageOf(unitCode).includes(fromUnitCode);
  if (!isAbove) throw new AppError('InvalidInput', { fields: ['from'] });
  const unit = await unitStore(documents).find(fromUnitCode);
  const book = unit === null ? null : await unitBook(documents, unit, validFrom);
  if (book === null || book.rules.length === 0) throw new AppError('NotFound');
  return book;
};

const chosen = ({ input }: Call, { rules }: SourceBook): readonly Source[] => {
  const { only } = input;
  if (only === undefined) return rules;
  const taken = rules.filter(({ key }) => only.includes(key));
  if (taken.length < new Set(only).size) throw new AppError('NotFound');
  return taken;
};

/** Whether the newest version says what the source says and holds on, so that there is nothing to write. */
const isTaken = (newest: RuleDocument, { text }: Source, validFrom: string): boolean =>
  changedFields(newest, text).length === 0 && newest.validTo === null && newest.validFrom <= validFrom;

interface Taking {
  readonly added: readonly RuleDocument[];
  readonly changed: readonly RuleDocument[];
  readonly same: number;
}

/** What taking these rules over writes: first versions of those that are new here, further ones of those that differ. */
const takingOf = (
  { unitCode, input }: Call,
  sources: readonly Source[],
  book: readonly RuleDocument[],
): Taking => {
  const { validFrom } = input;
  const newest = new Map(linesOf(book).map((line) => [line.ruleId, newestOf(line)]));
  let order = Math.max(-1, ...book.map((rule) => rule.order));
  const added: RuleDocument[] = [];
  const changed: RuleDocument[] = [];
  for (const source of sources) {
    const ruleId = copiedRuleIdOf(unitCode, source.ending);
    const before = newest.get(ruleId);
    if (before !== undefined && isTaken(before, source, validFrom)) continue;
    const version = (before?.version ?? 0) + 1;
    const rule: RuleDocument = {
      _id: ruleVersionIdOf(ruleId, version),
      ...{ unitCode, ruleId, version, order: before?.order ?? (order += 1) },
      ...{ ...showText(source.text), validFrom, validTo: null, origin: source.origin },
    };
    (before === undefined ? added : changed).push(rule);
  }
  return { added, changed, same: sources.length - added.length - changed.length };
};

/** The caps over the categories of the rules taken, where they differ from the unit's own. */
const capsOf = async ({ documents, unitCode, input }: Call, book: SourceBook, sources: readonly Source[]) => {
  const categories = new Set(sources.map(({ text }) => text.category));
  const wanted = book.categoryCaps.filter(({ category }) => categories.has(category));
  const own = await categoryCapStore(documents).list(unitCode);
  return wanted.flatMap((cap) => {
    const newest = newestCap(own, cap.category);
    if (newest !== null && isSameCap(newest, cap)) return [];
    return [capVersion(unitCode, { cap, newest, validFrom: input.validFrom })];
  });
};

/** Takes rules over from a preset or from a unit above, with the caps over their categories. */
export const copyRules = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, unitCode, input, now } = call;
  const { validFrom } = input;
  if (!isDate(validFrom) || validFrom < dateOf(now)) {
    throw new AppError('InvalidInput', { fields: ['validFrom'] });
  }
  await findKeepingUnit(documents, unitCode);
  const source = await findSource(call);
  const { isRewardOnly } = await settingsStore(documents).switchesOf(unitCode);
  const wanted = chosen(call, source);
  const sources = isRewardOnly ? wanted.filter(({ text }) => text.deltaTenths > 0) : wanted;
  const book = await ruleStore(documents).list(unitCode);
  const { added, changed, same } = takingOf(call, sources, book);
  if (linesOf(book).length + added.length > ruleLimits.rulesMax) {
    throw new AppError('StateConflict', { reason: 'bookFull' });
  }
  const caps = await capsOf(call, source, sources);
  await ruleStore(documents).insert([...added, ...changed]);
  await categoryCapStore(documents).insert(caps);
  return { added: added.length, changed: changed.length, same, left: wanted.length - sources.length };
};
