import { activityLimits, type Activity, type ActivityKind } from '@shared/contract/check-ins';
import { pointsLimits } from '@shared/contract/points';
import type { Rule } from '@shared/contract/rules';
import type { Person } from '@shared/contract/people';
import { isRosterOpen, windowProblem, type ActivityWindow } from '@shared/domain/activity';
import { dateOf, instantAt, timeOf } from '@shared/domain/calendar';
import { codeTurnSeconds } from '@shared/domain/check-in-code';
import { chunksOf } from '@shared/domain/chunks-of';

const secondMs = 1_000;
const turnMs = codeTurnSeconds * secondMs;

/* The code on the screen. */

export const codeDigits = 8;

/** Eight digits as one reads them aloud: `1234 5678`. */
export const groupedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What somebody typed, as digits only: people write the gap they see, and phones add spaces of their own. */
export const typedDigits = (text: string): string => text.replace(/\D/g, '').slice(0, codeDigits);

/** Whole seconds until the next code, 0-30 whatever this device's clock says. */
export const secondsLeft = (turnsAt: string, nowMs: number): number =>
  Math.min(codeTurnSeconds, Math.max(0, Math.ceil((Date.parse(turnsAt) - nowMs) / secondMs)));

const pollMs = 5 * secondMs;
const pollMinMs = secondMs;

/** When to ask again: at the turn, else every five seconds; a turn long past, by a wrong clock or a dead network, is no hurry. */
export const codeRefreshMs = (turnsAt: string | null, nowMs: number): number => {
  const untilTurn = turnsAt === null ? 0 : Date.parse(turnsAt) - nowMs;
  return untilTurn <= 0 ? pollMs : Math.min(pollMs, Math.max(pollMinMs, untilTurn));
};

/**
 * Whether a code that came at `receivedMs` still opens the door. It lives for the rest of its turn and one more, so a
 * whole turn after it came it is certainly good; counted on one clock, because those of phone and cloud differ.
 */
export const isCodeAlive = (receivedMs: number, nowMs: number): boolean => nowMs - receivedMs <= turnMs;

/* Opening an activity. */

/** What the secretary is about to open; dates and times left alone are empty and follow the clock. */
export interface ActivityDraft {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly place: string;
  /** `2026-11-20` and `09:00`, Asia/Shanghai. */
  readonly startsOn: string;
  readonly startsTime: string;
  readonly endsOn: string;
  readonly endsTime: string;
  /** Null until chosen; `nothing` scores nothing. */
  readonly ruleId: string | null;
}

/** No rule has this id: ids of rules start with the code of their village. */
export const scoresNothing = 'nothing';

export const blankActivity: ActivityDraft = {
  kind: 'themedPartyDay',
  title: '',
  place: '',
  startsOn: '',
  startsTime: '',
  endsOn: '',
  endsTime: '',
  ruleId: null,
};

const usualHours = 2;
const stepMs = 5 * 60 * secondMs;

type WindowDraft = Pick<ActivityDraft, 'startsOn' | 'startsTime' | 'endsOn' | 'endsTime'>;

/** The window as the form shows it: from the last five minutes on for two hours, unless something else was chosen. */
export const shownWindow = (draft: WindowDraft, now: string): WindowDraft => {
  const nowMs = Date.parse(now);
  const usualStart = new Date(nowMs - (nowMs % stepMs)).toISOString();
  const startsOn = draft.startsOn || dateOf(usualStart);
  const startsTime = draft.startsTime || timeOf(usualStart);
  const usualEnd = new Date(Date.parse(instantAt(startsOn, startsTime)) + usualHours * 60 * 60 * secondMs);
  return {
    startsOn,
    startsTime,
    endsOn: draft.endsOn || dateOf(usualEnd.toISOString()),
    endsTime: draft.endsTime || timeOf(usualEnd.toISOString()),
  };
};

export const windowOf = ({ startsOn, startsTime, endsOn, endsTime }: WindowDraft): ActivityWindow => ({
  startsAt: instantAt(startsOn, startsTime),
  endsAt: instantAt(endsOn, endsTime),
});

export type ActivityProblem = 'title' | 'rule' | 'startsAt' | 'endsBeforeStart' | 'endsTooLate';

const windowProblemOf = (window: ActivityWindow, now: string): ActivityProblem | null => {
  const { hoursMax } = activityLimits;
  const problem = windowProblem(window, now, { hoursMax, lateDaysMax: pointsLimits.lateDaysMax });
  if (problem !== 'endsAt') return problem;
  return window.endsAt <= window.startsAt ? 'endsBeforeStart' : 'endsTooLate';
};

/** What is missing or impossible, in the order of the page. */
export const problemsOf = (
  { title, ruleId }: Pick<ActivityDraft, 'title' | 'ruleId'>,
  window: ActivityWindow,
  now: string,
): readonly ActivityProblem[] => {
  const ofWindow = windowProblemOf(window, now);
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(ofWindow === null ? [] : [ofWindow]),
    ...(ruleId === null ? (['rule'] as const) : []),
  ];
};

/** Rules that coming to something can score by: for people, and never taking away. */
export const attendanceRules = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter(({ appliesTo, deltaTenths }) => appliesTo.includes('person') && deltaTenths > 0);

/* The paper roster. */

/** Whether names can still be entered; asked before somebody ticks fifty of them in vain. */
export const canEnterRoster = (window: ActivityWindow, now: string): boolean =>
  isRosterOpen(window, now, pointsLimits.lateDaysMax);

export interface RosterGroup {
  readonly gridName: string | null;
  readonly people: readonly Person[];
}

/** Members by grid, in the order of the grids; `query` is part of a name. Those without a grid come last. */
export const rosterGroups = (people: readonly Person[], query: string): readonly RosterGroup[] => {
  const found = people.filter(({ name }) => name.includes(query.trim()));
  const codes = [...new Set(found.map(({ gridCode }) => gridCode ?? ''))].sort((one, other) =>
    (one || '~') < (other || '~') ? -1 : 1,
  );
  return codes.map((code) => {
    const ofGrid = found.filter(({ gridCode }) => (gridCode ?? '') === code);
    return { gridName: ofGrid[0]?.gridName ?? null, people: ofGrid };
  });
};

/** Adds those who are not chosen yet, or, when all of them are, takes them away again. */
export const toggled = (chosen: readonly string[], personIds: readonly string[]): readonly string[] => {
  const missing = personIds.filter((personId) => !chosen.includes(personId));
  return missing.length > 0
    ? [...chosen, ...missing]
    : chosen.filter((personId) => !personIds.includes(personId));
};

const rosterMax = 100;

/** As many at a time as the back end takes in one step. */
export const rosterParts = (personIds: readonly string[]): readonly (readonly string[])[] =>
  chunksOf(personIds, rosterMax);

/* The list of activities. */

/** Those that are on now first, as they are what one comes for; the order is kept otherwise. */
export const openFirst = (activities: readonly Activity[]): readonly Activity[] => [
  ...activities.filter(({ phase }) => phase === 'open'),
  ...activities.filter(({ phase }) => phase !== 'open'),
];
