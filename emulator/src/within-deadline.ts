/** Waits for the work, but no longer than the given time; the work itself goes on. */
export async function withinDeadline(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work, deadline]);
  clearTimeout(timer);
}
