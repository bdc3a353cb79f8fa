import { lineageOf } from './org-tree';

/** How the village's boards show people: by name, as 王**, by grid only, or each only the own row. */
export const boardVisibilities = ['named', 'masked', 'grid', 'self'] as const;
export type BoardVisibility = (typeof boardVisibilities)[number];

/** What a unit may decide for itself and everything below it. */
export interface Switches {
  readonly boardVisibility: BoardVisibility;
  /** Points are only given, never taken: rules below zero cannot be recorded. */
  readonly isRewardOnly: boolean;
  /** Days after publishing on which a board is open to objection. */
  readonly publicityDays: number;
  /** What the village adds to the privacy notice in its own words; empty adds nothing. */
  readonly consentWords: string;
}
export type SwitchName = keyof Switches;
export const switchNames = [
  'boardVisibility',
  'isRewardOnly',
  'publicityDays',
  'consentWords',
] as const satisfies readonly SwitchName[];

/** Where nobody above has decided. */
export const defaultSwitches: Switches = {
  boardVisibility: 'named',
  isRewardOnly: false,
  publicityDays: 5,
  consentWords: '',
};

export const publicityDaysMax = 30;
export const consentWordsCharsMax = 1_000;

/** What one unit has decided; what it leaves out comes from above. */
export type SwitchChoices = Partial<Switches>;

export interface ResolvedSwitch<K extends SwitchName = SwitchName> {
  readonly name: K;
  readonly value: Switches[K];
  /** The unit that decided; null when nobody did. */
  readonly fromUnitCode: string | null;
}

/** Each switch as it counts in a unit: its own choice, else the nearest one above, else the default. */
export const resolveSwitches = (
  unitCode: string,
  choices: ReadonlyMap<string, SwitchChoices>,
): readonly ResolvedSwitch[] => {
  const nearestFirst = [...lineageOf(unitCode)].reverse();
  return switchNames.map((name) => {
    const fromUnitCode = nearestFirst.find((code) => choices.get(code)?.[name] !== undefined) ?? null;
    const chosen = fromUnitCode === null ? undefined : choices.get(fromUnitCode)?.[name];
    return { name, value: chosen ?? defaultSwitches[name], fromUnitCode };
  });
};

/** The values alone, for a rule that asks what counts. */
export const switchesOf = (unitCode: string, choices: ReadonlyMap<string, SwitchChoices>): Switches =>
  Object.fromEntries(
    resolveSwitches(unitCode, choices).map(({ name, value }) => [name, value]),
  ) as unknown as Switches;
