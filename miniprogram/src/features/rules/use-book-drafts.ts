import type { RuleCategory } from '@shared/domain/points-words';
import { useDraft } from '@/api/drafts';
import type { CapForm } from './cap-state';
import type { RuleForm } from './form-state';

/** What a keeper has begun to change of a book and not published: together the draft that can be tried. */
export interface BookDrafts {
  /** By ruleId. */
  readonly rules: Readonly<Record<string, RuleForm>>;
  readonly caps: Readonly<Partial<Record<RuleCategory, CapForm>>>;
  /** Rules somebody thinks of ending. */
  readonly endings: readonly string[];
}

const noDrafts: BookDrafts = { rules: {}, caps: {}, endings: [] };

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** The drafts of one unit's book, kept on the phone. */
export function useBookDrafts(unitCode: string) {
  const { value, change, clear, isSaved } = useDraft<BookDrafts>(`rule-book:${unitCode}`, noDrafts);
  const { rules, caps, endings } = value;
  return {
    ...value,
    isSaved,
    keepRule: (ruleId: string, form: RuleForm) => change({ rules: { ...rules, [ruleId]: form } }),
    dropRule: (ruleId: string) => change({ rules: without(rules, ruleId) }),
    keepCap: (category: RuleCategory, form: CapForm) => change({ caps: { ...caps, [category]: form } }),
    dropCap: (category: RuleCategory) =>
      change({ caps: without(caps as Readonly<Record<string, CapForm>>, category) }),
    keepEnding: (ruleId: string) => change({ endings: [...new Set([...endings, ruleId])] }),
    dropEnding: (ruleId: string) => change({ endings: endings.filter((each) => each !== ruleId) }),
    clear,
    count: Object.keys(rules).length + Object.keys(caps).length + endings.length,
  };
}
