import { useState } from 'react';
import { useDraft } from '@/api/drafts';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { openPage, replacePage } from '@/routes';
import { useListRules, useOpenActivity } from './api';
import { openCopy as copy } from './open-copy';
import { attendanceRules, blankActivity, problemsOf, scoresNothing, shownWindow, windowOf } from './state';

const draftKey = 'activity';

/** The draft of an activity, what is wrong with it, and the way it is opened. */
export function useOpenForm() {
  const [now] = useState(() => new Date().toISOString());
  const draft = useDraft(draftKey, blankActivity);
  const rules = useListRules();
  const open = useOpenActivity();
  const { kind, title, place, ruleId } = draft.value;
  const shown = shownWindow(draft.value, now);
  const window = windowOf(shown);
  const choices = attendanceRules(rules.data?.items ?? []);
  const rule = choices.find((choice) => choice.ruleId === ruleId);
  // A rule that has left the book since the draft was written must be chosen anew.
  const chosenId = rule === undefined && ruleId !== scoresNothing ? null : ruleId;
  const input = { kind, title, place, ...window, ...(rule && { ruleId: rule.ruleId }) };
  const sending = useOutboxSending(() => open(input, { title: title.trim(), draftKey }), {
    onKept: draft.clear,
    deliveredWords: () => copy.opened,
    onDelivered: ({ activityId, phase }) => {
      if (phase === 'open') replacePage('showCode', { activityId });
      else if (phase === 'over') replacePage('roster', { activityId });
      else openPage('activities');
    },
    onWaiting: () => replacePage('outbox'),
  });
  return {
    draft,
    shown,
    window,
    rules,
    choices,
    rule,
    chosenId,
    problems: problemsOf({ title, ruleId: chosenId }, window, now),
    ...sending,
  };
}

export type OpenForm = ReturnType<typeof useOpenForm>;
