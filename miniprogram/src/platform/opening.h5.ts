import type * as weapp from './opening';

/** Takes away what src/index.html shows before there is a page. */
export const endOpening: typeof weapp.endOpening = () => {
  document.getElementById('opening')?.remove();
};
