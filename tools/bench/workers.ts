/** Runs `work` from `count` workers at once until `milliseconds` are over or it gives false; gives how often per second it ran. */
export async function rateOf(
  count: number,
  milliseconds: number,
  work: (worker: number) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now();
  let runs = 0;
  await Promise.all(
    Array.from({ length: count }, async (_, worker) => {
      while (performance.now() - startedAt < milliseconds) {
        await work(worker);
        runs += 1;
      }
    }),
  );
  return runs / ((performance.now() - startedAt) / 1000);
}
