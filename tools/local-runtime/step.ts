/**
 * Says what a long step is before it runs and how long it took after, so that nobody wonders whether it hangs. What the
 * step itself tells stands between.
 */
export async function step<T>(what: string, run: (tell: (part: string) => void) => Promise<T>): Promise<T> {
  process.stdout.write(`${what} ... `);
  const startedAt = performance.now();
  try {
    const result = await run((part) => process.stdout.write(`${part}, `));
    process.stdout.write(`${seconds(startedAt)}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

/** Seconds since `startedAt` (of `performance.now()`), for people. */
export const seconds = (startedAt: number): string =>
  `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
