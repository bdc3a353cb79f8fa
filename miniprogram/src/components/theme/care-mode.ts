import { useSyncExternalStore } from 'react';
import { readFontScale } from '@/platform/font-scale';
import { stored } from '@/platform/storage';

const choice = stored<boolean>('care-mode');
/** From here on the phone's own setting says that its owner needs large type. */
const largeFontScale = 1.3;

/** What was chosen on this phone counts; without a choice, its font scale. */
export const startsInCareMode = (chosen: boolean | null, fontScale: number): boolean =>
  chosen ?? fontScale >= largeFontScale;

let current: boolean | null = null;
const listeners = new Set<() => void>();

const isCareMode = (): boolean => {
  current ??= startsInCareMode(choice.read(), readFontScale());
  return current;
};

/** Turns care mode (关怀模式) on or off for every open page, and remembers it on this phone. */
export function setCareMode(isOn: boolean): void {
  current = isOn;
  choice.write(isOn);
  listeners.forEach((notify) => {
    notify();
  });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether care mode is on: as chosen here, else as the phone's font size suggests. */
export const useCareMode = (): boolean => useSyncExternalStore(subscribe, isCareMode, isCareMode);
