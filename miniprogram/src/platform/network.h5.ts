import type * as weapp from './network';

export const onComeBack: typeof weapp.onComeBack = (listener) => {
  window.addEventListener('online', listener);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listener();
  });
};
