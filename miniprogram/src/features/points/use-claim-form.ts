import type { Me } from '@/api/use-me';
import { dateOf } from '@shared/domain/calendar';
import { useDraft } from '@/api/drafts';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { usePhotos } from '@/api/use-photos';
import { replacePage } from '@/routes';
import { claimCopy as copy } from './claim-copy';
import { blankClaim, choicesOf, claimableRules, subjectOfClaim, type ClaimDraft } from './claim-state';
import { useSubmitClaim } from './post-api';
import { evidenceMax } from './use-post-form';
import { useRuleOf } from './use-rule-of';

const draftKey = 'submit-claim';

/** The draft of a claim with its photos, the rules it can be made under, and the way it is sent. */
export function useClaimForm(me: Me) {
  const today = dateOf(new Date().toISOString());
  const draft = useDraft<ClaimDraft>(draftKey, blankClaim(today));
  const photos = usePhotos(draft.value.photoKeys, evidenceMax, (photoKeys) => draft.change({ photoKeys }));
  const all = useRuleOf(draft.value);
  const choices = all.rules.data && choicesOf(all.rules.data, me);
  // Of what was begun earlier the rules may be gone: then the first that there is.
  const whom = choices?.includes(draft.value.whom) === false ? (choices[0] ?? 'self') : draft.value.whom;
  const { rules, rule } = useRuleOf(draft.value, (found) => claimableRules(found, me, whom));
  const submit = useSubmitClaim();
  const { visited, quantity, effectiveOn, note } = draft.value;
  const subject = subjectOfClaim({ whom, visited }, me);
  const write = () => {
    if (rule === undefined) throw new TypeError('only a form without problems is sent');
    const title = copy.wish(
      visited !== null && whom === 'visited' ? visited.name : copy.whom[whom],
      rule.title,
    );
    return submit(
      { ...(subject !== undefined && { subject }), ruleId: rule.ruleId, quantity, effectiveOn, note },
      { title, draftKey, photoKeys: photos.tiles.map(({ key }) => key) },
    );
  };
  const sending = useOutboxSending(write, {
    onKept: () => {
      photos.leave();
      draft.clear();
    },
    deliveredWords: () => copy.sent,
    onDelivered: () => replacePage('claims', { scope: 'mine' }),
    onWaiting: () => replacePage('outbox'),
  });
  const hasSubject = whom === 'self' || subject !== undefined;
  return { today, draft, photos, choices, whom, hasSubject, rules, rule, ...sending };
}

export type ClaimForm = ReturnType<typeof useClaimForm>;
