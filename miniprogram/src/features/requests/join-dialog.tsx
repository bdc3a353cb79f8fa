import { View } from '@tarojs/components';
import type { people } from '@shared/contract/index';
import type { OutputOf } from '@shared/contract/method';
import type { RosterPerson } from '@shared/contract/people';
import { useDraft, type Draft } from '@/api/drafts';
import { RowCard } from '@/components/content/row-card';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { ChoiceList } from '@/components/form/choice-list';
import { Field } from '@/components/form/field';
import { partyStatusWords } from '@/words/party-status-copy';
import { useDecideJoinRequest, useListGrids } from './api';
import { copy } from './copy';
import type { Fact } from './decided-facts';
import { problemWords } from './problem-words';
import { RejectFields } from './reject-fields';
import { blankJoin, newPersonKey, type JoinDraft } from './state';
import { useDecision } from './use-decision';

export type AskedToJoin = OutputOf<typeof people.listJoinRequests>['items'][number];

/** What the one who asks says, beside the name. */
export const factsOf = ({ maskedPhone, householdNumber, words, askedAt }: AskedToJoin): readonly Fact[] => [
  { key: 'phone', word: copy.phone, value: `${maskedPhone}（${copy.phoneProved}）` },
  {
    key: 'household',
    word: copy.household,
    value: householdNumber === null ? copy.noHousehold : copy.householdOf(householdNumber),
  },
  { key: 'words', word: copy.words, value: words === '' ? copy.noWords : words },
  { key: 'asked', word: copy.askedAt, value: copy.askedWords(askedAt) },
];

/** What tells one neighbour from another of the same name. */
const noteOf = ({ gridName, householdNumber, maskedPhone, partyStatus, state }: RosterPerson): string =>
  [
    ...(state === 'left' ? [copy.left] : []),
    gridName ?? '',
    householdNumber === null ? '' : copy.householdOf(householdNumber),
    partyStatusWords[partyStatus],
    maskedPhone,
  ]
    .filter((words) => words !== '')
    .join(' · ');

function useJoinDecision(request: AskedToJoin, draft: Draft<JoinDraft>, onDone: () => void) {
  const decide = useDecideJoinRequest(request.joinRequestId);
  const { who, gridCode, reason } = draft.value;
  return useDecision({
    isComplete: (decision) => (decision === 'accept' ? who !== null : reason.trim() !== ''),
    decide: async (decision) => {
      const { joinRequestId, name } = request;
      const isAccepted = decision === 'accept';
      await decide.mutateAsync({
        joinRequestId,
        isAccepted,
        ...(isAccepted && who !== null && who !== newPersonKey ? { personId: who } : {}),
        ...(isAccepted && who === newPersonKey && gridCode !== null ? { gridCode } : {}),
        reason: isAccepted ? '' : reason,
      });
      draft.clear();
      showToast(isAccepted ? copy.accepted(name) : copy.rejected, 'good');
      onDone();
    },
  });
}

/** Which grid somebody new belongs to; it may be left for later. */
function GridField({ draft }: { readonly draft: Draft<JoinDraft> }) {
  const grids = useListGrids().data?.items ?? [];
  const { gridCode } = draft.value;
  if (grids.length === 0) return null;
  return (
    <Field label={copy.gridLabel} isBare>
      <ChoiceGrid
        label={copy.gridAskLabel}
        chosen={gridCode}
        onChoose={(code) => draft.change({ gridCode: code === gridCode ? null : code })}
        options={grids.map(({ gridCode: key, name }) => ({ key, word: name }))}
      />
    </Field>
  );
}

export interface JoinDialogProps {
  readonly request: AskedToJoin;
  readonly onClose: () => void;
}

/** Who it is that asks to be taken up, and yes or no. */
export function JoinDialog({ request, onClose }: JoinDialogProps) {
  const { joinRequestId, name, candidates } = request;
  const draft = useDraft(`join-request:${joinRequestId}`, blankJoin);
  const form = useJoinDecision(request, draft, onClose);
  const { who, reason } = draft.value;
  const known = candidates.find(({ personId }) => personId === who);
  const problem = form.problem === null ? null : problemWords(form.problem);
  if (form.isRejecting) {
    return (
      <Sheet isOpen title={copy.rejectTitle(name)} onClose={onClose}>
        <View className="requests__dialog">
          <RejectFields
            placeholder={copy.reasonPlaceholder}
            reason={reason}
            isSaved={draft.isSaved}
            isChecked={form.isChecked}
            isWorking={form.isSending}
            problem={problem}
            onChange={(words) => draft.change({ reason: words })}
            onReject={form.press}
            onBack={() => form.turnTo('accept')}
          />
        </View>
      </Sheet>
    );
  }
  return (
    <Sheet isOpen title={copy.joinTitle(name)} onClose={onClose}>
      <View className="requests__dialog">
        <RowCard name={name} title={name} lines={factsOf(request)} />
        <Field
          label={copy.whoLabel}
          problem={form.isChecked && who === null ? copy.needWho : undefined}
          isBare
        >
          <ChoiceList
            label={copy.whoLabel}
            chosen={who}
            onChoose={(key) => draft.change({ who: key })}
            options={[
              ...candidates.map((person) => ({
                key: person.personId,
                word: `${person.name}（${copy.isThis}）`,
                note: noteOf(person),
              })),
              { key: newPersonKey, word: copy.newPerson, note: copy.newPersonNote },
            ]}
          />
        </Field>
        {who === newPersonKey && <GridField draft={draft} />}
        {known !== undefined && <View>{copy.acceptKnown(known.name)}</View>}
        {who === newPersonKey && <View>{copy.acceptNew(name)}</View>}
        {problem !== null && <Notice words={problem} tone="attention" icon="alert" />}
        <View className="sheet__actions">
          <Button word={copy.reject} kind="ghost" onPress={() => form.turnTo('reject')} />
          <Button word={copy.accept} isLoading={form.isSending} onPress={form.press} />
        </View>
      </View>
    </Sheet>
  );
}
