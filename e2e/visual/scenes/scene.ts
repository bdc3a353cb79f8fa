import type { Page } from '@playwright/test';
import type { Method } from '@shared/contract/method';
import type { Answer } from '../samples/answer';
import type { VillageName } from '../samples/all-samples';
import type { Kept } from '../stage/kept';
import type { Mood } from '../stage/sample-back-end';

/** `phone` is what most have, `small` the narrowest still in use, `computer` stands in the village office. */
export const screens = {
  phone: { width: 375, height: 812, isTouch: true },
  small: { width: 320, height: 640, isTouch: true },
  computer: { width: 1280, height: 800, isTouch: false },
} as const;
export type ScreenName = keyof typeof screens;

export const modes = ['normal', 'care'] as const;
export type Mode = (typeof modes)[number];

/** One state of one page. */
export interface State {
  /** What the page is opened with. */
  readonly params?: Readonly<Record<string, string>>;
  /** How much there is in the village; `full` when left out. */
  readonly village?: VillageName;
  /** Answers in place of the village's. */
  readonly answers?: readonly Answer[];
  /** How the back end behaves; `answers` when left out. */
  readonly mood?: Mood;
  /** Methods that never get an answer. */
  readonly withheld?: readonly Method[];
  /** What the phone keeps beside who is signed in; `null` for nobody signed in. */
  readonly kept?: Kept | null;
  /** What somebody does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
  /** On which screens; `phone` when left out. */
  readonly screens?: readonly ScreenName[];
  /** The page was open before on this phone, with answers; now it is opened again. */
  readonly isOpenedAgain?: boolean;
}

/** A page with all its states by name. */
export interface PageScenes {
  /** As in app.config.ts, without its `/index`. */
  readonly path: string;
  /** First part of the names of its pictures. */
  readonly name: string;
  /** Whether who one is may be withheld too: on pages that show nothing else. */
  readonly isAboutMe?: boolean;
  /** The page that shows every part: its states are its sections, and axe reads them all. */
  readonly isGallery?: boolean;
  readonly states: Readonly<Record<string, State>>;
  /** Why the page has none of the states that every page has. */
  readonly without?: Readonly<Partial<Record<UsualState, string>>>;
}

export const usualStates = ['full', 'loading', 'empty', 'error'] as const;
export type UsualState = (typeof usualStates)[number];

/** One picture: a state of a page on a screen in a mode. */
export interface Scene {
  /** `home.full.computer.care`: also the name of the approved picture. */
  readonly name: string;
  readonly page: PageScenes;
  readonly state: State;
  readonly screen: ScreenName;
  readonly mode: Mode;
  /** Whether axe reads it. */
  readonly isRead: boolean;
}

/** Axe reads every page with something on it, with nothing on it and refused, in both modes. */
const readStates: readonly string[] = ['full', 'empty', 'error'];

const nameOf = (page: string, state: string, screen: ScreenName, mode: Mode): string =>
  [page, state, ...(screen === 'phone' ? [] : [screen]), ...(mode === 'normal' ? [] : [mode])].join('.');

/** Large type is for phones; at a computer each page is looked at once in it. */
const modesOf = (screen: ScreenName, stateName: string): readonly Mode[] =>
  screen === 'computer' && stateName !== 'full' ? ['normal'] : modes;

/** Every picture of a page. */
export const scenesOf = (page: PageScenes): readonly Scene[] =>
  Object.entries(page.states).flatMap(([stateName, state]) =>
    (state.screens ?? ['phone']).flatMap((screen) =>
      modesOf(screen, stateName).map((mode) => ({
        ...{ name: nameOf(page.name, stateName, screen, mode), page, state, screen, mode },
        isRead: screen !== 'small' && (page.isGallery === true || readStates.includes(stateName)),
      })),
    ),
  );

/** The address of a scene inside the app; the gallery is told the mode, or it would show a switch for it. */
export const hashOf = ({ page, state, mode }: Pick<Scene, 'page' | 'state' | 'mode'>): string => {
  const params = { ...state.params, ...(page.isGallery === true ? { mode } : {}) };
  const query = new URLSearchParams(params).toString();
  return `#/${page.path}/index${query === '' ? '' : `?${query}`}`;
};

/** The states that every page has which shows what the back end answers. */
export const usual = (state: State = {}) =>
  ({
    full: state,
    loading: { ...state, mood: 'waits' },
    empty: { ...state, village: 'empty' },
    error: { ...state, mood: 'refuses' },
  }) as const satisfies Readonly<Record<UsualState, State>>;
