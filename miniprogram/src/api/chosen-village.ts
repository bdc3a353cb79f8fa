import { keptChoice } from './kept-choice';

const village = keptChoice<string>('village');

/** The village an officer is looking at; null for everybody who simply looks at the own one. */
export const chosenVillage = village.read;

/** Turns every page to another village; null leads back to the own one. */
export const chooseVillage = village.choose;

export const useChosenVillage = village.use;
