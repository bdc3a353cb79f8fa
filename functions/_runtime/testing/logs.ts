/** Keeps the functions' log lines out of a test's output; a failure (`Internal`) still prints its cause. */
export const silenceLogs = (): void => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
};
