import { setImmediate as turn } from 'node:timers/promises';

/** A time of its own, in which half an hour passes as fast as the work in it is done. */
export interface VirtualTime {
  /** Milliseconds since the beginning. */
  readonly now: () => number;
  /** Does `work` after so many milliseconds; what comes back calls it off. */
  readonly after: (ms: number, work: () => unknown) => () => void;
  /** Lets time pass until `ms` from the beginning, or until nothing is left to do; one thing after the other. */
  readonly passUntil: (ms: number) => Promise<void>;
}

/** So many things in one life of a phone are a loop. */
const eventsMax = 20_000;

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly work: () => unknown;
}

/** `afterEach` is waited for after each thing that happens. */
export function createVirtualTime(afterEach: () => Promise<void>): VirtualTime {
  let now = 0;
  let count = 0;
  const planned = new Set<Planned>();
  const first = (): Planned | undefined => {
    let earliest: Planned | undefined;
    for (const candidate of planned) {
      const isEarlier =
        earliest === undefined ||
        candidate.at < earliest.at ||
        (candidate.at === earliest.at && candidate.order < earliest.order);
      if (isEarlier) earliest = candidate;
    }
    return earliest;
  };
  return {
    now: () => now,
    after(ms, work) {
      count += 1;
      const entry = { at: now + Math.max(0, ms), order: count, work };
      planned.add(entry);
      return () => void planned.delete(entry);
    },
    async passUntil(ms) {
      // Whatever was begun before, or waited for what has just happened, goes on as far as it comes by itself.
      await turn();
      for (let next = first(); next !== undefined && next.at <= ms; next = first()) {
        if (count > eventsMax) throw new Error('the phone does not come to rest');
        planned.delete(next);
        now = next.at;
        await next.work();
        await turn();
        await afterEach();
      }
      if (Number.isFinite(ms)) now = Math.max(now, ms);
    },
  };
}
