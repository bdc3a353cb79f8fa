import type { Outbox } from './outbox';
import type { OutboxProblem } from './outbox-item';

/** What somebody who has just pressed the button is told. */
export type Sent<Output> =
  | { readonly state: 'delivered'; readonly itemId: string; readonly output: Output }
  /** It stays in the outbox and is sent when it can be. */
  | { readonly state: 'waiting'; readonly itemId: string };

type Watched<Output> = Sent<Output> | { readonly state: 'refused'; readonly problem: OutboxProblem };

/** Nobody should look at a turning wheel for longer; the outbox goes on behind. */
const patienceMs = 8_000;

/** Waits until an item has arrived, was refused, or is known to take longer. */
export const watchItem = <Output>(outbox: Outbox, itemId: string): Promise<Watched<Output>> =>
  new Promise((resolve) => {
    const finish = (outcome: Watched<Output>) => {
      clearTimeout(timer);
      stopWatching.forEach((stop) => stop());
      resolve(outcome);
    };
    const look = () => {
      const entry = outbox.entries().find((candidate) => candidate.itemId === itemId);
      if (entry?.state === 'delivered') {
        finish({ state: 'delivered', itemId, output: entry.output as Output });
      } else if (entry?.state === 'needsAttention' && entry.problem !== null) {
        finish({ state: 'refused', problem: entry.problem });
      } else if (entry?.state === 'waiting' && entry.problem !== null) {
        finish({ state: 'waiting', itemId });
      }
    };
    const timer = setTimeout(() => finish({ state: 'waiting', itemId }), patienceMs);
    const stopWatching = [
      outbox.subscribe(look),
      // A full phone may not be able to keep the answer; it is told all the same.
      outbox.subscribeDelivered((arrivedId, output) => {
        if (arrivedId === itemId) finish({ state: 'delivered', itemId, output: output as Output });
      }),
    ];
    look();
  });
