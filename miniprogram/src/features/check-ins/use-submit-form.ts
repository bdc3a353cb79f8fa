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

/** What came of it: it counts, it had counted before, or it is still on this phone. */
export type CheckInResult = Outcome | 'wasDone' | 'waiting';

const problems: Readonly<Partial<Record<string, string>>> = copy.problems;

/** The words for a refusal, closer to what happens at the place than those for everywhere. */
const problemWords = (error: unknown): string =>
  (error instanceof ApiError ? problems[error.code] : undefined) ?? sentenceFor(error);

/** Checks in by a scanned or a typed code. `title` names the activity while the check-in is on its way. */
export function useSubmitForm(title: string) {
  const submit = useSubmitCheckIn();
  const [isSending, setIsSending] = useState(false);
  const [result, setResult] = useState<CheckInResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (input: Input): Promise<void> => {
    setProblem(null);
    setIsSending(true);
    try {
      const sent = await submit(input, { title });
      setResult(sent.state === 'delivered' ? sent.output : 'waiting');
    } catch (error) {
      if (error instanceof ApiError && error.code === 'AlreadyCheckedIn') setResult('wasDone');
      else setProblem(problemWords(error));
    } finally {
      setIsSending(false);
    }
  };
  const scan = async () => {
    const text = await scanCode();
    if (text === null) return;
    const scanned = readQrText(text);
    if (scanned === null) showToast(copy.notOurs, 'bad');
    else await send(scanned);
  };
  return {
    result,
    problem,
    isSending,
    scan,
    /** A typed code names no activity: the back end finds the one that shows it. */
    sendTyped: (code: string) => void send({ code }),
  };
}
