import { useCallback, useState } from 'react';
import type { submitBinding } from '@shared/contract/accounts';
import type { InputOf } from '@shared/contract/method';
import { ApiError } from '@/api/api-error';
import { useDraft, type Draft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { forgetAnswers } from '@/api/query-client';
import { showToast } from '@/components/feedback/toast-state';
import { readDeviceLabel } from '@/platform/device-label';
import type { PhoneAnswer } from '@/platform/phone-number';
import { takeKeptPage } from '@/kept-page';
import { startOverAt } from '@/routes';
import { useSubmitBinding } from './api';
import { copy } from './copy';
import { blankDraft, withBinding, type JoinDraft } from './state';

type BindingInput = InputOf<typeof submitBinding>;

export interface JoinProblem {
  readonly words: string;
  /** Sends the same once more; null where that would end the same way. */
  readonly again: (() => void) | null;
}

export interface Join {
  readonly draft: Draft<JoinDraft>;
  /** When this page was opened: what was proved long before has to be proved again. */
  readonly openedAtMs: number;
  readonly problem: JoinProblem | null;
  readonly isWorking: boolean;
  readonly onPhone: (answer: PhoneAnswer) => void;
  readonly onChoose: (personId: string) => void;
  /** The shown number is no longer believed: it is shown once more, and nothing typed is lost. */
  readonly proveAgain: () => void;
  /** Somebody of the roster now: in. */
  readonly enter: () => void;
}

const without = (words: string): JoinProblem => ({ words, again: null });

/** From a phone number to the person of the roster, with what is kept on the way. */
export function useJoin(): Join {
  const draft = useDraft<JoinDraft>('join', blankDraft);
  const [openedAtMs] = useState(() => Date.now());
  const [problem, setProblem] = useState<JoinProblem | null>(null);
  const binding = useSubmitBinding();
  const { clear, change, value } = draft;
  const enter = useCallback(() => {
    clear();
    // What a stranger was told is of no use to somebody of the village.
    forgetAnswers();
    const { name, params } = takeKeptPage();
    void startOverAt(name, params).then(() => showToast(copy.bound, 'good'));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `clear` is made anew with each drawing and always does the same
  }, []);
  const proveAgain = () => {
    change({ phoneProof: '', step: 'phone' });
    setProblem(without(copy.proofOver));
  };
  const refuse = (error: unknown, input: BindingInput) => {
    if (error instanceof ApiError && error.code === 'AlreadyBound') enter();
    else if (error instanceof ApiError && error.code === 'CodeInvalid') proveAgain();
    else if (error instanceof ApiError) setProblem(without(sentenceFor(error)));
    else setProblem({ words: sentenceFor(error), again: () => bind(input) });
  };
  const bind = (input: BindingInput) => {
    setProblem(null);
    binding.mutate(input, {
      onSuccess: (answer) => {
        if (answer.state === 'bound') enter();
        else change(withBinding(value, answer, Date.now()));
      },
      onError: (error) => refuse(error, input),
    });
  };
  const onPhone = (answer: PhoneAnswer) => {
    if (answer.outcome === 'code') bind({ phoneCode: answer.code, label: readDeviceLabel() });
    else setProblem(without(answer.outcome === 'refused' ? copy.phoneRefused : copy.phoneUnavailable));
  };
  const onChoose = (personId: string) =>
    bind({ phoneProof: value.phoneProof, personId, label: readDeviceLabel() });
  const isWorking = binding.isPending;
  return { draft, openedAtMs, problem, isWorking, onPhone, onChoose, proveAgain, enter };
}
