import { randomBytes } from 'node:crypto';
import { WxFailure, asyncApis, type WxHost } from './wx-host';
import { requireScope } from './permissions';
import { requirePrivacyConsent } from './privacy';
import { Listeners } from '../app/listeners';
import type { UnknownRecord } from '../app/unknown-values';

const screen = {
  windowWidth: 375,
  windowHeight: 724,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 3,
  statusBarHeight: 44,
};
const safeArea = { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 };
const device = {
  brand: 'weapp-host',
  model: 'weapp-host',
  system: 'Android 10',
  platform: 'android',
  memorySize: 4096,
};

/** What the phone is and where it is. */
export function deviceApis(host: WxHost): UnknownRecord {
  const { phone, core } = host;
  const { realm } = core;
  const windowInfo = () => realm.copyIn({ ...screen, safeArea, screenTop: 88 });
  const appInfo = () =>
    realm.copyIn({
      SDKVersion: '3.5.8',
      version: '8.0.50',
      language: 'zh_CN',
      theme: 'light',
      host: { env: 'WeChat' },
      fontSizeSetting: 16 * phone.fontSizeScaleFactor,
      fontSizeScaleFactor: phone.fontSizeScaleFactor,
    });
  const systemInfo = () => ({ ...windowInfo(), ...realm.copyIn(device), ...appInfo() });
  return {
    getSystemInfoSync: systemInfo,
    getWindowInfo: windowInfo,
    getDeviceInfo: () => realm.copyIn(device),
    getAppBaseInfo: appInfo,
    getMenuButtonBoundingClientRect: () =>
      realm.copyIn({ left: 281, right: 368, top: 48, bottom: 80, width: 87, height: 32 }),
    getAccountInfoSync: () =>
      realm.copyIn({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    ...networkApis(host),
    ...asyncApis(host, {
      getSystemInfo: systemInfo,
      getSystemInfoAsync: systemInfo,
      getLocation: () => readLocation(host),
      login: () => {
        requireNetwork(host);
        return { code: `code-of-${phone.openid}` };
      },
      getRandomValues: ({ length }) => ({ randomValues: realm.copyBytesIn(randomBytes(Number(length))) }),
      setKeepScreenOn: ({ keepScreenOn }) => {
        phone.keepsScreenOn = keepScreenOn === true;
      },
      vibrateShort: () => undefined,
      hideKeyboard: () => undefined,
    }),
  };
}

/** Throws WxFailure as calls over a dead connection do. */
export function requireNetwork({ phone }: WxHost): void {
  if (phone.network === 'none')
    throw new WxFailure('request:fail net::ERR_INTERNET_DISCONNECTED', { errno: 600_001 });
}

function readLocation(host: WxHost): UnknownRecord {
  if (host.core.pack.appJson.requiredPrivateInfos?.includes('getLocation') !== true)
    throw new Error('the api need to be declared in the requiredPrivateInfos field in app.json');
  requirePrivacyConsent(host);
  requireScope(host, 'scope.userLocation');
  const { place } = host.phone;
  if (!place) throw new WxFailure('ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF');
  return { ...place, accuracy: 20, speed: -1, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 20 };
}

function networkApis(host: WxHost): UnknownRecord {
  const listeners = new Listeners(host.core, 'onNetworkStatusChange');
  const state = () => ({ networkType: host.phone.network, isConnected: host.phone.network !== 'none' });
  return {
    ...asyncApis(host, { getNetworkType: state }),
    onNetworkStatusChange: listeners.add,
    offNetworkStatusChange: listeners.remove,
    // Not WeChat's: the host calls it when a test changes the phone's network.
    [tellNetworkChange]: () => listeners.tell(state()),
  };
}

export const tellNetworkChange = Symbol('tell of a changed network');
