import { useSyncExternalStore } from 'react';
import { stored } from '@/platform/storage';
import { forgetAnswers } from './query-client';

const storedChoice = stored<string>('village');

let choice: string | null | undefined;
const listeners = new Set<() => void>();

/** The village an officer is looking at; null for everybody who simply looks at the own one. */
export function chosenVillage(): string | null {
  choice ??= storedChoice.read();
  return choice;
}

/** Turns every page to another village; null leads back to the own one. Answers of the village before are forgotten. */
export function chooseVillage(villageCode: string | null): void {
  choice = villageCode;
  if (villageCode === null) storedChoice.remove();
  else storedChoice.write(villageCode);
  forgetAnswers();
  listeners.forEach((notify) => {
    notify();
  });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useChosenVillage = (): string | null =>
  useSyncExternalStore(subscribe, chosenVillage, chosenVillage);
