/**
 * Reading a text aloud. WeChat gives a mini-program no voice of its own without a paid plugin, so here it says
 * that it cannot and pages leave the button out; read-aloud.h5.ts speaks through the browser.
 */
export const canReadAloud = (): boolean => false;

/** Starts reading; `onEnd` comes when it is finished or stopped. */
export const readAloud = (_text: string, onEnd: () => void): void => {
  onEnd();
};

export const stopReading = (): void => undefined;
