/** One `setData` of a page or of a component in it. */
export interface SetDataCall {
  /** Milliseconds of the machine's clock. */
  readonly atMs: number;
  /** As UTF-8 JSON. */
  readonly bytes: number;
}

/** What a page sent from the program to the view: WeChat's first cause of slow pages. */
export interface SetDataTally {
  readonly calls: number;
  /** Of all calls together, as UTF-8 JSON. */
  readonly bytes: number;
  /** Of the largest single call. */
  readonly bytesMax: number;
  /** The most calls and bytes within any second; this machine is faster than a phone, so a phone sees no more. */
  readonly callsPerSecondMax: number;
  readonly bytesPerSecondMax: number;
}

const secondMs = 1_000;

/** `calls` in the order in which they were made. */
export function tallyOf(calls: readonly SetDataCall[]): SetDataTally {
  const sizes = calls.map(({ bytes }) => bytes);
  const seconds = calls.map(({ atMs }, index) => {
    const within = calls.slice(index).filter((later) => later.atMs - atMs < secondMs);
    return { calls: within.length, bytes: sum(within.map(({ bytes }) => bytes)) };
  });
  return {
    calls: calls.length,
    bytes: sum(sizes),
    bytesMax: Math.max(0, ...sizes),
    callsPerSecondMax: Math.max(0, ...seconds.map((second) => second.calls)),
    bytesPerSecondMax: Math.max(0, ...seconds.map((second) => second.bytes)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
