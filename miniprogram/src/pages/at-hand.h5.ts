import type * as weapp from './at-hand';

/** The first page is painted and answered by then. */
const calmMs = 3_000;

let isAsked = false;

export const keepPagesAtHand: typeof weapp.keepPagesAtHand = () => {
  if (isAsked) return;
  isAsked = true;
  setTimeout(() => {
    const pages = [import('@/pages/snapshots/submit/index'), import('@/pages/outbox/index')];
    // Without a line now they are asked for again when they are opened.
    void Promise.allSettled(pages);
  }, calmMs);
};
