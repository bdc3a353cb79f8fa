import { useSyncExternalStore } from 'react';

export interface ToastWords {
  readonly words: string;
  readonly tone: 'good' | 'plain' | 'bad';
}

/** Long enough to read a sentence slowly. */
const shownMs = 4_000;

let current: ToastWords | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(next: ToastWords | null): void {
  current = next;
  listeners.forEach((notify) => {
    notify();
  });
}

/** Says a sentence on whatever page is open; a later one takes its place. Pages decide, the client never does. */
export function showToast(words: string, tone: ToastWords['tone'] = 'plain'): void {
  clearTimeout(timer);
  show({ words, tone });
  timer = setTimeout(() => {
    show(null);
  }, shownMs);
}

/** Whether a sentence stands there that nobody has had the time to read. */
export const isToastShown = (): boolean => current !== null;

export function hideToast(): void {
  clearTimeout(timer);
  show(null);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useToast = (): ToastWords | null =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
