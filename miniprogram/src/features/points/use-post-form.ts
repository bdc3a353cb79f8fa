import type { Rule } from '@shared/contract/rules';
import { dateOf } from '@shared/domain/calendar';
import { runningRoles } from '@shared/domain/roles';
import { useDraft } from '@/api/drafts';
import type { Sent } from '@/api/outbox/watch-item';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { holdsAny, useMe, type Me } from '@/api/use-me';
import { usePhotos } from '@/api/use-photos';
import { visitingKindsOf } from './claim-state';
import { replacePage, type RouteName, type RouteParams } from '@/routes';
import { usePostPoints, useSubmitClaim } from './post-api';
import { postCopy as copy } from './post-copy';
import { blankPost, type PostDraft } from './post-state';
import { useRuleOf } from './use-rule-of';

export const evidenceMax = 9;
const postDraftKey = 'post-points';

/** What became of a record: it counts, or waits for a second person. */
interface Done {
  readonly words: string;
  readonly name: RouteName;
  readonly params: RouteParams;
}

/** The same with what it leads to in place of the answer. */
const leadingTo = <Output>(sent: Sent<Output>, done: (output: Output) => Done): Sent<Done> =>
  sent.state === 'delivered' ? { ...sent, output: done(sent.output) } : sent;

/** Who runs the village records for everybody, whoever looks after households for those, by the rules that name them. */
function recordingAs(me: Me | undefined) {
  const isForAll = me === undefined || holdsAny(me, runningRoles);
  const kinds = me === undefined ? [] : visitingKindsOf(me);
  const choose = (rules: readonly Rule[]): readonly Rule[] =>
    isForAll
      ? rules
      : rules.filter(
          ({ appliesTo, recorders }) =>
            appliesTo.includes('household') && recorders.some((kind) => kinds.includes(kind)),
        );
  return { isForAll, choose };
}

/** The draft of one record with its photos, its rule, and the way it is sent. */
export function usePostForm() {
  const { isForAll, choose } = recordingAs(useMe().data);
  const today = dateOf(new Date().toISOString());
  const draft = useDraft<PostDraft>(postDraftKey, blankPost(today));
  const { rules, rule } = useRuleOf(draft.value, choose);
  const photos = usePhotos(draft.value.photoKeys, evidenceMax, (photoKeys) => draft.change({ photoKeys }));
  const post = usePostPoints();
  const submitClaim = useSubmitClaim();
  const { subject, quantity, effectiveOn, note } = draft.value;
  const kind = isForAll ? draft.value.kind : 'household';
  const write = async (): Promise<Sent<Done>> => {
    if (subject === null || rule === undefined) throw new TypeError('only a form without problems is sent');
    const input = { subject: { kind, id: subject.id }, ruleId: rule.ruleId, quantity, effectiveOn, note };
    const wish = {
      title: copy.wish(subject.name, rule.title),
      draftKey: postDraftKey,
      // A claim from here waits in line with what counts at once, and comes back to this form.
      about: 'points',
      photoKeys: photos.tiles.map(({ key }) => key),
    };
    if (rule.isConfirmationNeeded) {
      const params = { scope: 'mine' };
      return leadingTo(await submitClaim(input, wish), () => ({
        words: copy.claimed,
        name: 'claims',
        params,
      }));
    }
    return leadingTo(await post(input, wish), ({ entryId }) => ({
      ...{ words: copy.done, name: 'entry', params: { entryId } },
    }));
  };
  const sending = useOutboxSending(write, {
    onKept: () => {
      photos.leave();
      draft.clear();
    },
    deliveredWords: ({ words }) => words,
    onDelivered: ({ name, params }) => replacePage(name, params),
    onWaiting: () => replacePage('outbox'),
  });
  return { today, draft, kind, isForAll, rules, rule, photos, ...sending };
}

export type PostForm = ReturnType<typeof usePostForm>;
