import { useSyncExternalStore } from 'react';
import { stored } from '@/platform/storage';
import { forgetAnswers } from './query-client';

/** The person without a phone for whom one acts at the moment (代办). */
export interface Represented {
  readonly personId: string;
  readonly name: string;
}

const storedRepresented = stored<Represented>('acting-for');

let represented: Represented | null | undefined;
const listeners = new Set<() => void>();

/** For whom this phone acts; null for its owner. */
export function actingFor(): Represented | null {
  represented ??= storedRepresented.read();
  return represented;
}

/** Turns every page to another person; null leads back to oneself. What was shown of the one before is forgotten. */
export function actFor(person: Represented | null): void {
  represented = person;
  if (person === null) storedRepresented.remove();
  else storedRepresented.write(person);
  forgetAnswers();
  listeners.forEach((notify) => {
    notify();
  });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useActingFor = (): Represented | null => useSyncExternalStore(subscribe, actingFor, actingFor);
