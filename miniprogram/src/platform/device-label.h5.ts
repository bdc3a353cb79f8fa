import { deviceCopy } from './device-copy';
import type * as weapp from './device-label';

/** In this order: most browsers also claim to be those further down. */
const browserSigns: readonly (readonly [keyof typeof deviceCopy.browsers, RegExp])[] = [
  ['wechat', /MicroMessenger/i],
  ['edge', /Edg(e|A|iOS)?\//],
  ['huawei', /HuaweiBrowser/],
  ['xiaomi', /MiuiBrowser/],
  ['qq', /QQBrowser/],
  ['uc', /UC(Browser|WEB)/],
  ['firefox', /Firefox|FxiOS/],
  ['chrome', /Chrome|CriOS/],
  ['safari', /Safari/],
];

const systemSigns: readonly (readonly [keyof typeof deviceCopy.systems, RegExp])[] = [
  ['harmony', /HarmonyOS|OpenHarmony/],
  ['android', /Android/],
  ['iphone', /iPhone/],
  ['ipad', /iPad/],
  ['windows', /Windows/],
  ['mac', /Macintosh/],
  ['linux', /Linux|X11/],
];

/** Browser and machine out of the browser's own account of itself, such as "Chrome · Windows". */
export function labelOf(userAgent: string): string {
  const browser = browserSigns.find(([, sign]) => sign.test(userAgent))?.[0];
  const system = systemSigns.find(([, sign]) => sign.test(userAgent))?.[0];
  return deviceCopy.browserOn(
    browser ? deviceCopy.browsers[browser] : deviceCopy.someBrowser,
    system ? deviceCopy.systems[system] : deviceCopy.someSystem,
  );
}

export const readDeviceLabel: typeof weapp.readDeviceLabel = () => labelOf(navigator.userAgent);
