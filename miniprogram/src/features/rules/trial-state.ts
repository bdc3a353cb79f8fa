import type { InputOf, OutputOf } from '@shared/contract/method';
import type { getTrial } from '@shared/contract/rules';
import { changedFields, type RuleField } from '@shared/domain/rule-difference';
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
  | { readonly kind: 'cap'; readonly key: string; readonly category: RuleCategory };

/** What was left half written, of rules that are there: a new one has no entries a board could have counted. */
export const partsOf = (book: Book, drafts: Pick<BookDrafts, 'rules' | 'caps'>): readonly TrialPart[] => [
  ...book.rules.flatMap((rule): readonly TrialPart[] => {
    const form = drafts.rules[rule.ruleId];
    if (form === undefined) return [];
    const fields = changedFields(comingText(rule), textOf(form));
    return fields.length === 0 ? [] : [{ kind: 'rule', key: rule.ruleId, title: rule.title, form, fields }];
  }),
  ...ruleCategories.flatMap((category): readonly TrialPart[] =>
    drafts.caps[category] === undefined ? [] : [{ kind: 'cap', key: `cap:${category}`, category }],
  ),
];

/** The question to the back end; null when nothing of the draft is tried. */
export const trialInput = (
  villageCode: string,
  {
    parts,
    drafts,
    month,
  }: {
    readonly parts: readonly TrialPart[];
    readonly drafts: Pick<BookDrafts, 'caps'>;
    readonly month: string | null;
  },
): InputOf<typeof getTrial> | null => {
  if (parts.length === 0) return null;
  return {
    villageCode,
    ...(month === null ? {} : { month }),
    draft: {
      rules: parts.flatMap((part) => {
        if (part.kind === 'cap') return [];
        const { appliesTo, recorders, ...text } = textOf(part.form);
        return [{ ruleId: part.key, ...text, appliesTo: [...appliesTo], recorders: [...recorders] }];
      }),
      categoryCaps: parts.flatMap((part) => {
        const form = part.kind === 'cap' ? drafts.caps[part.category] : undefined;
        return part.kind === 'cap' && form !== undefined ? [capTermsOf(part.category, form)] : [];
      }),
    },
  };
};

/** Those whose place or points would be others. */
export const movedRows = ({ rows }: Trial): readonly TrialRow[] =>
  rows.filter(({ before, after }) => before.rank !== after.rank || before.scoreTenths !== after.scoreTenths);
