/** One line of JSON per event; ids and codes only, never names, words or positions of people. */
export const log = (
  event: string,
  fields: Readonly<Record<string, string | number | boolean | null>>,
): void => {
  console.log(JSON.stringify({ event, ...fields }));
};

/** The cause behind an `Internal`, for the operator and never for the caller. */
export const logFailure = (event: string, requestId: string, error: unknown): void => {
  const cause = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
  console.error(JSON.stringify({ event, requestId, cause }));
};
