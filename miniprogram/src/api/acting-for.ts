import { keptChoice } from './kept-choice';

/** The person without a phone for whom one acts at the moment (代办). */
export interface Represented {
  readonly personId: string;
  readonly name: string;
}

const represented = keptChoice<Represented>('acting-for');

/** For whom this phone acts; null for its owner. */
export const actingFor = represented.read;

/** Turns every page to another person; null leads back to oneself. */
export const actFor = represented.choose;

export const useActingFor = represented.use;
