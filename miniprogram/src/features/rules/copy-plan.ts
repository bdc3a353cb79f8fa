import type { OutputOf } from '@shared/contract/method';
import type { BookRule, listPresets, SourceRule } from '@shared/contract/rules';
import { changedFields, type RuleField } from '@shared/domain/rule-difference';
import { comingText, type Book } from './book-state';

type Presets = OutputOf<typeof listPresets>;

/** A book that can be copied from, with what the contract wants to hear of it. */
export interface Source {
  /** Of the page's address. */
  readonly key: string;
  readonly title: string;
  readonly words: string;
  readonly sources: readonly string[];
  readonly rules: readonly SourceRule[];
  readonly capCount: number;
  readonly from:
    | { readonly kind: 'preset'; readonly preset: Presets['items'][number]['preset'] }
    | { readonly kind: 'unit'; readonly fromUnitCode: string };
}

/** Books of units above, nearest first, and then those that come with the system. */
export const sourcesOf = ({ items, above }: Presets): readonly Source[] => [
  ...above.map(({ unitCode, title, rules, categoryCaps }) => ({
    ...{ key: unitCode, title, words: '', sources: [], rules, capCount: categoryCaps.length },
    from: { kind: 'unit', fromUnitCode: unitCode } as const,
  })),
  ...items.map(({ preset, title, words, sources, rules, categoryCaps }) => ({
    ...{ key: preset, title, words, sources, rules, capCount: categoryCaps.length },
    from: { kind: 'preset', preset } as const,
  })),
];

export const planKinds = ['add', 'change', 'same', 'left'] as const;
export type PlanKind = (typeof planKinds)[number];

/** What taking one rule over would do; `left` stays out because points are only given here. */
export interface PlanLine {
  readonly rule: SourceRule;
  readonly kind: PlanKind;
  /** The same rule of this book, if there is one. */
  readonly here: BookRule | null;
  readonly fields: readonly RuleField[];
}

/** The same rule has the same ending in every book. */
const idHere = ({ from }: Source, { key }: SourceRule, { unitCode }: Book): string => {
  const prefix = from.kind === 'unit' ? `${from.fromUnitCode}-` : '';
  return `${unitCode}-${key.startsWith(prefix) ? key.slice(prefix.length) : key}`;
};

export const planOf = (source: Source, book: Book): readonly PlanLine[] => {
  const here = new Map(book.rules.map((rule) => [rule.ruleId, rule]));
  return source.rules.map((rule) => {
    const own = here.get(idHere(source, rule, book)) ?? null;
    if (book.isRewardOnly && rule.deltaTenths < 0) return { rule, kind: 'left', here: own, fields: [] };
    if (own === null) return { rule, kind: 'add', here: null, fields: [] };
    const text = comingText(own);
    const fields = changedFields(text, rule);
    const isSame = fields.length === 0 && text.validTo === null;
    return { rule, kind: isSame ? 'same' : 'change', here: own, fields };
  });
};

export const countsOf = (plan: readonly PlanLine[]): Readonly<Record<PlanKind, number>> => ({
  add: plan.filter(({ kind }) => kind === 'add').length,
  change: plan.filter(({ kind }) => kind === 'change').length,
  same: plan.filter(({ kind }) => kind === 'same').length,
  left: plan.filter(({ kind }) => kind === 'left').length,
});

/** What is ticked to begin with: what is missing. What the unit has made its own is only overwritten when somebody says so. */
export const firstTicks = (plan: readonly PlanLine[]): readonly string[] =>
  plan.filter(({ kind }) => kind === 'add').map(({ rule }) => rule.key);
