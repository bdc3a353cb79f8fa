import { expect } from '@playwright/test';

/** Lets a timer of the village fire as if it were `at`, as the clock would. */
export async function fireTimer(address: string, timer: string, at: string): Promise<void> {
  const answer = await fetch(`${address}/emulator/timers/${timer}/fire`, {
    method: 'POST',
    body: JSON.stringify({ at }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}
