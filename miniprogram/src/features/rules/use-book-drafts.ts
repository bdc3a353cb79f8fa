import type { RuleCategory } from '@shared/domain/points-words';
import { useDraft } from '@/api/drafts';
import type { CapForm } from './cap-state';
import type { RuleForm } from './form-state';

/** What a keeper has begun to change of a book and not published: together the draft that can be tried. */
export interface BookDrafts {
  /** By ruleId. */
  readonly rules: Readonly<Record<string, RuleForm>>;
  readonly caps: Readonly<Partial<Record<RuleCategory, CapForm>>>;
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** The drafts of one unit's book, kept on the phone. */
export function useBookDrafts(unitCode: string) {
  const { value, change, isSaved } = useDraft<BookDrafts>(`rule-book:${unitCode}`, { rules: {}, caps: {} });
  return {
    ...value,
    isSaved,
    keepRule: (ruleId: string, form: RuleForm) => change({ rules: { ...value.rules, [ruleId]: form } }),
    dropRule: (ruleId: string) => change({ rules: without(value.rules, ruleId) }),
    keepCap: (category: RuleCategory, form: CapForm) => change({ caps: { ...value.caps, [category]: form } }),
    dropCap: (category: RuleCategory) =>
      change({ caps: without(value.caps as Record<string, CapForm>, category) }),
    count: Object.keys(value.rules).length + Object.keys(value.caps).length,
  };
}
