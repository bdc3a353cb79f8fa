import { Listeners } from '../app/listeners';
import { createSelectorQuery } from './selector-query';
import type { WxHost } from './wx-host';
import { isCallable, type UnknownRecord } from '../app/unknown-values';

/** How the program was opened. */
export interface EnterOptions {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Scene 1001: opened from the list of mini-programs. */
const scene = 1001;

export const enterOptionsOf = ({ path, query }: EnterOptions): UnknownRecord => ({
  path,
  query,
  scene,
  referrerInfo: {},
});

/** What the program asks about itself, and what it may listen to although these tests never make it happen. */
export function programApis(
  host: WxHost,
  entered: EnterOptions,
  has: (api: string) => boolean,
): UnknownRecord {
  const { realm, work, guard } = host.core;
  const enterOptions = () => realm.copyIn(enterOptionsOf(entered));
  const never = () => undefined;
  return {
    canIUse: (asked: unknown) => has(String(asked).split('.')[0] ?? ''),
    getLaunchOptionsSync: enterOptions,
    getEnterOptionsSync: enterOptions,
    createSelectorQuery: () => createSelectorQuery(host),
    nextTick: (run: unknown) => {
      const done = work.begin('wx.nextTick');
      setImmediate(() => {
        if (isCallable(run)) guard('wx.nextTick', () => run());
        done();
      });
    },
    getUpdateManager: () => ({
      onCheckForUpdate: never,
      onUpdateReady: never,
      onUpdateFailed: never,
      applyUpdate: never,
    }),
    ...appMoments(host, enterOptions),
    ...Object.fromEntries(
      [
        'Error',
        'UnhandledRejection',
        'PageNotFound',
        'ThemeChange',
        'WindowResize',
        'KeyboardHeightChange',
        'MemoryWarning',
      ]
        .flatMap((name) => [`on${name}`, `off${name}`])
        .map((name) => [name, never]),
    ),
  };
}

/** wx.onAppShow and wx.onAppHide, for parts of a program that do not stand in app.js. */
function appMoments({ core }: WxHost, enterOptions: () => unknown): UnknownRecord {
  const shown = new Listeners(core, 'onAppShow');
  const hidden = new Listeners(core, 'onAppHide');
  return {
    onAppShow: shown.add,
    offAppShow: shown.remove,
    onAppHide: hidden.add,
    offAppHide: hidden.remove,
    // Not WeChat's: the host calls it when a test sends the program to the background or brings it back.
    [tellAppMoment]: (moment: 'Show' | 'Hide') => {
      if (moment === 'Show') shown.tell(enterOptions());
      else hidden.tell({});
    },
  };
}

export const tellAppMoment = Symbol('tell of the program shown or hidden');
