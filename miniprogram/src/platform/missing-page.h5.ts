import type * as weapp from './missing-page';

/** What the bundler's loader rejects with when the code or the style of a page does not come. */
const isOfMissingPage = (reason: unknown): boolean => {
  if (typeof reason !== 'object' || reason === null) return false;
  const { name, code } = reason as { readonly name?: unknown; readonly code?: unknown };
  return name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED';
};

// Taro's router waits for the page and leaves its failure to whoever listens: without a word a press seems to do nothing.
export const onMissingPage: typeof weapp.onMissingPage = (tell) => {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (isOfMissingPage(reason)) tell();
  });
};
