import { useEffect, useRef, useSyncExternalStore } from 'react';
import type * as weapp from './television';

const subscribe = (notify: () => void): (() => void) => {
  window.addEventListener('resize', notify);
  return () => window.removeEventListener('resize', notify);
};

/** Televisions of 1,080 lines often say that they have half as many. */
const wide = '(min-width: 900px) and (orientation: landscape)';

const isWide = (): boolean => matchMedia(wide).matches;

export const useTelevision: typeof weapp.useTelevision = () =>
  useSyncExternalStore(subscribe, isWide, isWide);

export const useStageScale: typeof weapp.useStageScale = ({ widthPx, heightPx }) => {
  const scale = (): number => Math.min(window.innerWidth / widthPx, window.innerHeight / heightPx);
  return useSyncExternalStore(subscribe, scale, scale);
};

/** What presses a button that has been reached with the keyboard is meant for the button. */
const isButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="button"]') !== null;

export const useKeys: typeof weapp.useKeys = (onKey) => {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.key === ' ' || event.key === 'Enter') && isButton(event.target)) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
};

export const toggleFullScreen: typeof weapp.toggleFullScreen =
  typeof document.documentElement.requestFullscreen !== 'function'
    ? null
    : () => {
        const asked =
          document.fullscreenElement === null
            ? document.documentElement.requestFullscreen()
            : document.exitFullscreen();
        // The browser may say no; the page then stays as it is.
        asked.catch(() => undefined);
      };
