import { useEffect, useState } from 'react';
import { verifyingMonth, type Verification } from '@shared/domain/verify-month';
import { gatherMonth, type GatheredMonth, type WantedMonth } from './gather-month';

/** How far the verification of a month is. */
export type VerifyState =
  | { readonly phase: 'fetching'; readonly done: number; readonly total: number | null }
  | {
      readonly phase: 'checking';
      readonly month: GatheredMonth;
      readonly done: number;
      readonly total: number;
    }
  | { readonly phase: 'done'; readonly month: GatheredMonth; readonly verification: Verification }
  | { readonly phase: 'failed'; readonly error: Error };

const nothingYet: VerifyState = { phase: 'fetching', done: 0, total: null };

/** So long an old phone may count before it draws and listens again; WeChat has no workers for this. */
const sliceMs = 16;
const entriesPerSlice = 10;

const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Verifies in slices; null when `isOver` says that nobody waits any more. */
const verifyInSlices = async (
  month: GatheredMonth,
  onChecked: (done: number, total: number) => void,
  isOver: () => boolean,
): Promise<Verification | null> => {
  const verifying = verifyingMonth(month, entriesPerSlice);
  let since = Date.now();
  for (;;) {
    const turn = verifying.next();
    if (turn.done === true) return turn.value;
    if (Date.now() - since < sliceMs) continue;
    onChecked(turn.value.done, turn.value.total);
    await breathe();
    if (isOver()) return null;
    since = Date.now();
  }
};

/**
 * Fetches a month as it is now and verifies it in the phone; nothing of it is kept, so that every time is a new one. `again`
 * begins anew.
 */
export function useVerify({ month, kind, printed }: WantedMonth): {
  readonly state: VerifyState;
  readonly again: () => void;
} {
  const [state, setState] = useState<VerifyState>(nothingYet);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isOver = false;
    const tell = (next: VerifyState) => {
      if (!isOver) setState(next);
    };
    const run = async () => {
      tell(nothingYet);
      const gathered = await gatherMonth({ month, kind, printed }, (done, total) =>
        tell({ phase: 'fetching', done, total }),
      );
      tell({ phase: 'checking', month: gathered, done: 0, total: gathered.entries.length });
      const verification = await verifyInSlices(
        gathered,
        (done, total) => tell({ phase: 'checking', month: gathered, done, total }),
        () => isOver,
      );
      if (verification !== null) tell({ phase: 'done', month: gathered, verification });
    };
    run().catch((error: unknown) =>
      tell({ phase: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
    );
    return () => {
      isOver = true;
    };
  }, [month, kind, printed, turn]);
  return { state, again: () => setTurn(turn + 1) };
}
