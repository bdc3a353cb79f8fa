import type * as weapp from './keep-awake';

/** Browsers give the lock back whenever the page is hidden, so it is asked for again each time it is seen. */
export const keepAwake: typeof weapp.keepAwake = () => {
  let lock: WakeLockSentinel | undefined;
  let isOver = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const given = await navigator.wakeLock.request('screen');
      if (isOver) await given.release();
      else lock = given;
    } catch {
      // No battery to spare, or no permission: the screen sleeps as its owner has set it.
    }
  };
  const askAgain = () => void ask();
  document.addEventListener('visibilitychange', askAgain);
  askAgain();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', askAgain);
    void lock?.release();
  };
};
