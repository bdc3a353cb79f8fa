import { useState } from 'react';
import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import { ApiError } from '@/api/api-error';
import { AnswerView } from '@/api/answer-view';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { DateField } from '@/components/form/date-field';
import { Field } from '@/components/form/field';
import { useGetHousehold, useSubmitProxy } from './api';
import { personCopy as copy } from './person-copy';
import { proxyCandidates, type ProxyCandidate } from './proxy-state';
import type { PersonOnRoster } from './state';

/** Why it was refused; the back end names the reason. */
function problemWords(error: unknown): string {
  if (!(error instanceof ApiError)) return sentenceFor(error);
  if (error.code === 'AlreadyExists' || error.code === 'CapReached') return copy.problems[error.code];
  const { reason } = error.details;
  if (reason === 'office') return copy.proxyOffice;
  return reason === 'household' ? copy.proxyNotOfHousehold : sentenceFor(error);
}

interface ProxyDraft {
  readonly proxyId: string | null;
  /** `2026-11-20`, Asia/Shanghai; empty for no end. */
  readonly toOn: string;
}

const blankProxy: ProxyDraft = { proxyId: null, toOn: '' };

interface ChoiceProps {
  readonly person: PersonOnRoster;
  readonly candidates: readonly ProxyCandidate[];
  readonly onClose: () => void;
}

function ProxyChoice({ person, candidates, onClose }: ChoiceProps) {
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const draft = useDraft(`proxy:${person.personId}`, blankProxy);
  const { toOn } = draft.value;
  // Who was chosen the day before may act for them by now, or have left the household.
  const proxyId = candidates.some(({ personId }) => personId === draft.value.proxyId)
    ? draft.value.proxyId
    : null;
  const [isChecked, setIsChecked] = useState(false);
  const { mutate, isPending, error } = useSubmitProxy();
  const send = () => {
    setIsChecked(true);
    if (proxyId === null) return;
    mutate(
      { personId: person.personId, proxyId, toOn: toOn === '' ? null : toOn },
      {
        onSuccess: () => {
          draft.clear();
          showToast(copy.proxySet, 'good');
          onClose();
        },
      },
    );
  };
  return (
    <>
      <Field
        label={copy.proxyFrom}
        isBare
        problem={isChecked && proxyId === null ? copy.proxyNeeded : undefined}
      >
        <ChoiceGrid
          label={copy.proxyFrom}
          chosen={proxyId}
          onChoose={(chosen) => draft.change({ proxyId: chosen })}
          options={candidates.map(({ personId, name, isLiaison }) => ({
            key: personId,
            word: `${name}（${isLiaison ? copy.proxyLiaison : copy.proxyHousehold}）`,
          }))}
        />
      </Field>
      <DateField
        label={copy.proxyToOn}
        value={toOn}
        min={today}
        onChange={(on) => draft.change({ toOn: on })}
      />
      {error !== null && <Notice words={problemWords(error)} tone="attention" icon="alert" />}
      <Button word={copy.proxySend} size="large" isLoading={isPending} onPress={send} />
    </>
  );
}

export interface ProxySheetProps {
  readonly person: PersonOnRoster;
  readonly onClose: () => void;
}

/** Chooses who acts for somebody: only those are offered whom the village allows. */
export function ProxySheet({ person, onClose }: ProxySheetProps) {
  const answer = useGetHousehold(person.householdId);
  return (
    <Sheet isOpen title={copy.proxyTitle(person.name)} onClose={onClose}>
      {person.householdId === null ? (
        <View>{copy.proxyNoHousehold}</View>
      ) : (
        <AnswerView answer={answer}>
          {(household) => {
            const candidates = proxyCandidates(person, household);
            return candidates.length === 0 ? (
              <View>{copy.proxyNobody}</View>
            ) : (
              <ProxyChoice person={person} candidates={candidates} onClose={onClose} />
            );
          }}
        </AnswerView>
      )}
    </Sheet>
  );
}
