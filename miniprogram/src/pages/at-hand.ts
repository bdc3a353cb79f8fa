/** Brings the pages to this device that somebody needs when the line is gone. WeChat has them in the main package. */
export const keepPagesAtHand = (): void => undefined;
