import type { OutputOf } from '@shared/contract/method';
import type { BookRule, CategoryCap, getBook, Rule } from '@shared/contract/rules';
import {
  ruleCategories,
  subjectKinds,
  type RuleCategory,
  type SubjectKind,
} from '@shared/domain/points-words';

export type Book = OutputOf<typeof getBook>;

/** The text by which a rule counts from its next version on, if there is one. */
export const comingText = ({ next, ...rule }: BookRule): Rule => next ?? rule;

/** For whom there are rules, in a fixed order. */
export const subjectsIn = ({ rules }: Book): readonly SubjectKind[] =>
  subjectKinds.filter((kind) => rules.some(({ appliesTo }) => appliesTo.includes(kind)));

/** The rules of one category that are not over, with the caps over all of them. */
export interface Chapter {
  readonly category: RuleCategory;
  readonly rules: readonly BookRule[];
  /** What decides today; null when nothing was ever set. */
  readonly cap: CategoryCap | null;
  readonly nextCap: CategoryCap | null;
}

/** The book for one kind of subject, by category, in the order of the book. */
export const chaptersOf = (book: Book, kind: SubjectKind, today: string): readonly Chapter[] =>
  ruleCategories.flatMap((category) => {
    const rules = book.rules.filter(
      (rule) =>
        rule.category === category &&
        (rule.standing !== 'ended' || rule.next !== null) &&
        rule.appliesTo.includes(kind),
    );
    if (rules.length === 0) return [];
    const caps = book.categoryCaps.filter((cap) => cap.category === category);
    return [
      {
        ...{ category, rules },
        cap: caps.find(({ validFrom }) => validFrom <= today) ?? null,
        nextCap: caps.find(({ validFrom }) => validFrom > today) ?? null,
      },
    ];
  });

export const endedIn = ({ rules }: Book): readonly BookRule[] =>
  rules.filter(({ standing, next }) => standing === 'ended' && next === null);

/** How the book stands beside the one it was copied from. */
export const summaryOf = ({ rules, missing }: Book) => {
  const counted = rules.filter(({ standing }) => standing !== 'ended');
  return {
    inForce: rules.filter(({ standing }) => standing === 'inForce').length,
    changed: counted.filter(({ difference }) => difference === 'changed').length,
    own: counted.filter(({ difference }) => difference === 'own').length,
    missing: missing.length,
  };
};

/** Where points are only given a rule that takes stands in the book, but counts for nothing. */
export const isSuspended = ({ isRewardOnly }: Pick<Book, 'isRewardOnly'>, { deltaTenths }: Rule): boolean =>
  isRewardOnly && deltaTenths < 0;

/** Whether a cap over a category sets anything. */
export const hasCap = (cap: CategoryCap | null): cap is CategoryCap =>
  cap !== null &&
  [cap.capMonthTenths, cap.capQuarterTenths, cap.capYearTenths].some((tenths) => tenths !== null);
