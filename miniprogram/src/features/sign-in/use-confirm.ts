import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { accounts } from '@shared/contract/accounts';
import type { OutputOf } from '@shared/contract/method';
import { ApiError } from '@/api/api-error';
import { call } from '@/api/client';
import { sentenceFor } from '@/api/error-copy';
import { useWrite } from '@/api/use-write';
import { confirmCopy as copy } from './confirm-copy';

/** A computer that shows a code and waits. */
export interface Computer extends OutputOf<typeof accounts.getPendingSignIn> {
  readonly code: string;
}

export interface Decision {
  readonly isConfirmed: boolean;
  readonly label: string;
}

const problemOf = (error: unknown): string =>
  error instanceof ApiError && error.code === 'CodeInvalid' ? copy.codeInvalid : sentenceFor(error);

/** From eight digits to the computer they belong to, and on to yes or no. */
export function useConfirm() {
  const [computer, setComputer] = useState<Computer | null>(null);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // Not a kept answer: each look counts as a try, so nothing may look again by itself.
  const looking = useMutation({
    mutationFn: async (code: string) => ({ code, ...(await call(accounts.getPendingSignIn, { code })) }),
  });
  const deciding = useWrite(accounts.decideSignIn, { changes: [accounts.listDevices] });
  const look = (code: string) => {
    setProblem(null);
    looking.mutate(code, { onSuccess: setComputer, onError: (error) => setProblem(problemOf(error)) });
  };
  const decide = (isConfirmed: boolean) => {
    if (computer === null) return;
    setProblem(null);
    deciding.mutate(
      { code: computer.code, isConfirmed },
      {
        onSuccess: ({ label }) => setDecision({ isConfirmed, label }),
        onError: (error) => {
          setProblem(problemOf(error));
          // The code ran out while one was reading: the computer shows another by now.
          if (error instanceof ApiError && error.code === 'CodeInvalid') setComputer(null);
        },
      },
    );
  };
  return {
    computer,
    decision,
    problem,
    setProblem,
    isWorking: looking.isPending || deciding.isPending,
    look,
    decide,
  };
}
