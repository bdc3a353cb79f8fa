/** Lets a timer of the village fire as if it were `at`, as the clock would. Throws with the answer when that failed. */
export async function fireTimer(address: string, timer: string, at: string): Promise<void> {
  const answer = await fetch(`${address}/emulator/timers/${timer}/fire`, {
    method: 'POST',
    body: JSON.stringify({ at }),
  });
  if (answer.status !== 200) throw new Error(`${timer} answered ${answer.status} ${await answer.text()}`);
}
