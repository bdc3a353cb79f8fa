/** Fetches pages that somebody needs when the line is gone, while it is there. WeChat has them in the main package. */
export const bringPages = (_paths: readonly string[]): void => undefined;
