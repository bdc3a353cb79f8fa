import { dateOf } from '@shared/domain/calendar';
import { useSending } from '@/api/use-sending';
import { showToast } from '@/components/feedback/toast-state';
import { goBack } from '@/routes';
import { usePublishRule } from './api';
import { comingText, type Book } from './book-state';
import { formCopy } from './form-copy';
import { blankForm, formOf, inputOf, isChanged, problemsOf, type RuleForm } from './form-state';
import { useBookDrafts } from './use-book-drafts';

/** Under which a rule that has no id yet is kept. */
const newRuleKey = 'new';

/** The draft of one rule, what is wrong with it, and the way it is published. */
export function useRuleForm(book: Book, ruleId: string | null) {
  const { unitCode } = book;
  const today = dateOf(new Date().toISOString());
  const key = ruleId ?? newRuleKey;
  const rule = book.rules.find((each) => each.ruleId === ruleId) ?? null;
  const drafts = useBookDrafts(unitCode);
  const kept = drafts.rules[key];
  const form = kept ?? (rule === null ? blankForm(today) : formOf(rule, today));
  const publish = usePublishRule(unitCode, ruleId);
  const sending = useSending(async () => {
    await publish.mutateAsync(inputOf(form, { unitCode, ruleId }));
    drafts.dropRule(key);
    showToast(formCopy.done(form.title.trim()), 'good');
    goBack();
  });
  return {
    ...sending,
    ...{ today, rule, form, isSaved: kept !== undefined && drafts.isSaved, isDraft: kept !== undefined },
    problems: problemsOf(form, today),
    isChanged: isChanged(form, rule),
    isOutdated: rule !== null && form.seenVersion !== comingText(rule).version,
    change: (part: Partial<RuleForm>) => drafts.keepRule(key, { ...form, ...part }),
    discard: () => drafts.dropRule(key),
  };
}

export type RuleFormState = ReturnType<typeof useRuleForm>;
