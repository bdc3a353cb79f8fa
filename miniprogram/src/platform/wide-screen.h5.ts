import { useSyncExternalStore } from 'react';
import type * as weapp from './wide-screen';

/** The same width as in workbench-layout.scss. */
const wide = '(min-width: 1024px)';

const subscribe = (notify: () => void): (() => void) => {
  window.addEventListener('resize', notify);
  return () => window.removeEventListener('resize', notify);
};

const isWide = (): boolean => matchMedia(wide).matches;

export const useWideScreen: typeof weapp.useWideScreen = () =>
  useSyncExternalStore(subscribe, isWide, isWide);
