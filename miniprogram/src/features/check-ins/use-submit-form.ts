import { useState } from 'react';
import type { checkIns } from '@shared/contract/index';
import type { InputOf, OutputOf } from '@shared/contract/method';
import { readQrText } from '@shared/domain/check-in-code';
import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import { showToast } from '@/components/feedback/toast-state';
import { scanCode } from '@/platform/scan';
import { useSubmitCheckIn } from './api';
import { submitCopy as copy } from './submit-copy';

export type Outcome = OutputOf<typeof checkIns.submit>;
type Input = InputOf<typeof checkIns.submit>;

const problems: Readonly<Partial<Record<string, string>>> = copy.problems;

/** The words for a refusal, closer to what happens at the place than those for everywhere. */
const problemWords = (error: unknown): string =>
  (error instanceof ApiError ? problems[error.code] : undefined) ?? sentenceFor(error);

export interface SubmitProblem {
  readonly words: string;
  /** Sends the same once more: after a lost answer it may already have arrived, and cannot count twice. */
  readonly sendAgain: (() => void) | null;
}

/** Checks in by a scanned or a typed code, and what came of it. */
export function useSubmitForm() {
  const submit = useSubmitCheckIn();
  const [outcome, setOutcome] = useState<Outcome | 'wasDone' | null>(null);
  const [problem, setProblem] = useState<SubmitProblem | null>(null);
  const send = (input: Input) => {
    setProblem(null);
    submit.mutate(input, {
      onSuccess: setOutcome,
      onError: (error) => {
        if (error instanceof ApiError && error.code === 'AlreadyCheckedIn') {
          setOutcome('wasDone');
          return;
        }
        const sendAgain = error instanceof ApiError ? null : () => send(input);
        setProblem({ words: problemWords(error), sendAgain });
      },
    });
  };
  const scan = async () => {
    const text = await scanCode();
    if (text === null) return;
    const scanned = readQrText(text);
    if (scanned === null) showToast(copy.notOurs, 'bad');
    else send(scanned);
  };
  return {
    outcome,
    problem,
    isSending: submit.isPending,
    scan,
    /** A typed code names no activity: the back end finds the one that shows it. */
    sendTyped: (code: string) => send({ code }),
  };
}
