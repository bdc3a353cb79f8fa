const msBetween = 15_000;
const msPerMinute = 60_000;

/** How far a load is, of how much. */
export interface Progress {
  readonly villages: number;
  readonly villagesMax: number;
  readonly entries: number;
}

/** How long the rest takes at the pace since `from`, at least a minute. */
export const minutesLeft = (from: Progress, { villages, villagesMax }: Progress, ms: number): number =>
  Math.ceil((ms * (villagesMax - villages)) / Math.max(1, villages - from.villages) / msPerMinute);

/** Tells every quarter of a minute how far it is, and how long the rest takes at the pace since the first village. */
export const reportingProgress = (tell: (line: string) => void) => {
  let from: Progress | null = null;
  const startedAt = performance.now();
  let toldAt = startedAt;
  return (progress: Progress): void => {
    from ??= progress;
    const now = performance.now();
    if (now - toldAt < msBetween) return;
    toldAt = now;
    const { villages, villagesMax, entries } = progress;
    const left = minutesLeft(from, progress, now - startedAt);
    tell(
      `  ${villages.toString()} of ${villagesMax.toString()} villages, ${entries.toString()} entries; about ${left.toString()} min left`,
    );
  };
};
