/** Runs `work` while no other window of the app runs its own under this name. WeChat shows one window. */
export const exclusively = (_name: string, work: () => Promise<void>): Promise<void> => work();

/** Tells when another window of the app has changed what the phone keeps; in WeChat there is none. */
export const onStoredElsewhere = (_listener: () => void): void => undefined;
