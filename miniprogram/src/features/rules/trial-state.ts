import type { InputOf, OutputOf } from '@shared/contract/method';
import type { getTrial } from '@shared/contract/rules';
import { changedFields, ruleTextOf, type RuleField } from '@shared/domain/rule-difference';
import { ruleCategories, type RuleCategory } from '@shared/domain/points-words';
import { comingText, type Book } from './book-state';
import { capTermsOf } from './cap-state';
import { textOf, type RuleForm } from './form-state';
import type { BookDrafts } from './use-book-drafts';

export type Trial = OutputOf<typeof getTrial>;
export type TrialRow = Trial['rows'][number];

/** One part of the draft, to be tried or left out. */
export type TrialPart =
  | {
      readonly kind: 'rule';
      readonly key: string;
      readonly title: string;
      readonly form: RuleForm;
      readonly fields: readonly RuleField[];
    }
  | { readonly kind: 'ending'; readonly key: string; readonly title: string }
  | { readonly kind: 'cap'; readonly key: string; readonly category: RuleCategory };

/** What was left half written, of rules that are there: a new one has no entries a board could have counted. */
export const partsOf = (book: Book, drafts: BookDrafts): readonly TrialPart[] => [
  ...book.rules.flatMap((rule): readonly TrialPart[] => {
    const { ruleId: key, title } = rule;
    if (drafts.endings.includes(key)) return [{ kind: 'ending', key, title }];
    const form = drafts.rules[key];
    if (form === undefined) return [];
    const fields = changedFields(comingText(rule), textOf(form));
    return fields.length === 0 ? [] : [{ kind: 'rule', key, title, form, fields }];
  }),
  ...ruleCategories.flatMap((category): readonly TrialPart[] =>
    drafts.caps[category] === undefined ? [] : [{ kind: 'cap', key: `cap:${category}`, category }],
  ),
];

interface Trying {
  readonly parts: readonly TrialPart[];
  readonly drafts: Pick<BookDrafts, 'caps'>;
  /** Last month when null. */
  readonly month: string | null;
}

type Draft = InputOf<typeof getTrial>['draft'];

/** What a part says of its rule; one that would end keeps its text, which then counts for nothing. */
const ruleOf = (book: Book, part: TrialPart): Draft['rules'] => {
  if (part.kind === 'cap') return [];
  const rule = book.rules.find(({ ruleId }) => ruleId === part.key);
  if (rule === undefined) return [];
  const isDropped = part.kind === 'ending';
  const text = isDropped ? ruleTextOf(comingText(rule)) : textOf(part.form);
  const { appliesTo, recorders, ...rest } = text;
  return [{ ruleId: part.key, isDropped, ...rest, appliesTo: [...appliesTo], recorders: [...recorders] }];
};

const capOf = (drafts: Trying['drafts'], part: TrialPart) => {
  const form = part.kind === 'cap' ? drafts.caps[part.category] : undefined;
  return part.kind === 'cap' && form !== undefined ? [capTermsOf(part.category, form)] : [];
};

/** The question to the back end; null when nothing of the draft is tried. */
export const trialInput = (book: Book, { parts, drafts, month }: Trying): InputOf<typeof getTrial> | null => {
  if (parts.length === 0) return null;
  return {
    villageCode: book.unitCode,
    ...(month === null ? {} : { month }),
    draft: {
      rules: parts.flatMap((part) => ruleOf(book, part)),
      categoryCaps: parts.flatMap((part) => capOf(drafts, part)),
    },
  };
};

/** Those whose place or points would be others. */
export const movedRows = ({ rows }: Trial): readonly TrialRow[] =>
  rows.filter(({ before, after }) => before.rank !== after.rank || before.scoreTenths !== after.scoreTenths);
