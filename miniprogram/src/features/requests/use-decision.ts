import { useState } from 'react';
import { useSending } from '@/api/use-sending';

export type Decision = 'accept' | 'reject';

export interface DecisionWork {
  /** Whether nothing is missing for it. */
  readonly isComplete: (decision: Decision) => boolean;
  readonly decide: (decision: Decision) => Promise<void>;
}

/** Saying yes or no to a request: first checked, then sent once. */
export function useDecision({ isComplete, decide }: DecisionWork) {
  const [isRejecting, setIsRejecting] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const decision: Decision = isRejecting ? 'reject' : 'accept';
  const { isSending, problem, send } = useSending(() => decide(decision));
  return {
    isRejecting,
    isChecked,
    isSending,
    problem,
    turnTo: (next: Decision) => {
      setIsChecked(false);
      setIsRejecting(next === 'reject');
    },
    press: () => {
      setIsChecked(true);
      if (isComplete(decision)) void send();
    },
  };
}
