/** What statements took. */
export interface QueryTimes {
  readonly elapsedMs: number;
  readonly cpuMs: number;
}

/** A server's own account of what a statement cost it, as it tells with `log_statement_stats`. */
const usage = /(\d+\.\d+) s user, (\d+\.\d+) s system, (\d+\.\d+) s elapsed/g;

/** Adds up what a server says of its statements; zero of none. */
export const queryTimesIn = (messages: string): QueryTimes =>
  [...messages.matchAll(usage)].reduce(
    ({ elapsedMs, cpuMs }, [, user, system, elapsed]) => ({
      elapsedMs: elapsedMs + Number(elapsed) * 1_000,
      cpuMs: cpuMs + (Number(user) + Number(system)) * 1_000,
    }),
    { elapsedMs: 0, cpuMs: 0 },
  );
