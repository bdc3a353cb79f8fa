import { useRef, useState } from 'react';

export interface Sending {
  readonly isSending: boolean;
  /** What the last try failed with; null while none has, and again once another try begins. */
  readonly problem: unknown;
  /** Runs the work, once however often the button is pressed meanwhile. Never throws. */
  readonly send: () => Promise<void>;
}

/** What the main button of a form does: photos first, then the write, then on to where the result is seen. */
export function useSending(work: () => Promise<void>): Sending {
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  // State changes only with the next drawing; two presses can come before it.
  const isUnderWay = useRef(false);
  const send = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error);
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };
  return { isSending, problem, send };
}
