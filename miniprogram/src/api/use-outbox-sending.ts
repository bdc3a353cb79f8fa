import { showToast } from '@/components/feedback/toast-state';
import { pageInFront } from '@/routes';
import type { Sent } from './outbox/watch-item';
import { sendingCopy } from './sending-copy';
import { useSending, type Sending } from './use-sending';

export interface SendingWays<Output> {
  /** The outbox has it: the form lets go of words and photos. */
  readonly onKept: () => void;
  /** What is said when it has arrived at once. */
  readonly deliveredWords: (output: Output) => string;
  /** Leads to where the result is seen. Not called when the person has gone elsewhere meanwhile. */
  readonly onDelivered: (output: Output) => void;
  /** Leads to where one sees it wait. Not called either when the person has gone. */
  readonly onWaiting: () => void;
}

/** What tells whether the person is still where the button was pressed. */
const place = (): string => JSON.stringify(pageInFront());

/** What the main button of a form does: into the outbox, and on to the result, or to what waits when that takes longer. */
export function useOutboxSending<Output>(
  write: () => Promise<Sent<Output>>,
  { onKept, deliveredWords, onDelivered, onWaiting }: SendingWays<Output>,
): Sending {
  return useSending(async () => {
    const pressedAt = place();
    const sent = await write();
    onKept();
    const isDelivered = sent.state === 'delivered';
    showToast(isDelivered ? deliveredWords(sent.output) : sendingCopy.kept, isDelivered ? 'good' : 'plain');
    if (place() !== pressedAt) return;
    if (isDelivered) onDelivered(sent.output);
    else onWaiting();
  });
}
