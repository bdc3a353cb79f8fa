import type { Page } from '@playwright/test';
import { comesToRest } from './in-page';
import type { SampleBackEnd } from './sample-back-end';

/** When nothing changes for this long, nothing more is coming. */
const quietMs = 50;
/** The same where nobody can tell which calls are still to be answered, on a busy machine too. */
const quietMsUntold = 300;
/** What has not come to rest by then moves for ever, which is a fault of the page. */
const patienceMs = 10_000;
/** How long the page looks at itself before it is asked again with what is known by then. */
const lookMs = 500;

/**
 * Waits until the page at `path`, or any when left out, asks for nothing more and nothing moves. Throws an Error when it
 * never comes to rest.
 */
export async function settle(page: Page, backEnd: SampleBackEnd, path = ''): Promise<void> {
  const startedAt = performance.now();
  const size = page.viewportSize();
  if (size === null) throw new Error('the screen has no size');
  while (performance.now() - startedAt < patienceMs) {
    const before = backEnd.calls;
    const rest = {
      path,
      quietMs: backEnd.keptBack === null ? quietMsUntold : quietMs,
      patienceMs: lookMs,
      openCalls: backEnd.keptBack,
      ...size,
    };
    const isAtRest = await page.evaluate(comesToRest, rest);
    if (isAtRest && backEnd.calls === before && backEnd.keptBack === rest.openCalls) return;
  }
  throw new Error('the page does not come to rest');
}
