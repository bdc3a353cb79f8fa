/** What went wrong, as a sentence that says what to do; the error's own words when nothing better is known. */
export const countyProblem = (error: unknown, place: string): string => {
  const { code, message } = (error ?? {}) as { readonly [field in 'code' | 'message']?: unknown };
  const words = typeof message === 'string' ? message : String(error);
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return `Nobody answers: ${words}. Is ${place} there?`;
  if (`${String(code)} ${words}`.includes('COLLECTION_NOT_EXIST')) {
    return `${place} has no collections yet: run npm run deploy first. (${words})`;
  }
  return code === 'FileUnreadable' || code === 'FileTooLarge'
    ? `The file cannot be read: ${words} ${JSON.stringify((error as { readonly details?: unknown }).details)}`
    : words;
};
