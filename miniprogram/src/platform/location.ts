import Taro from '@tarojs/taro';
import { locationCopy } from './location-copy';
import { askPrivacy } from './privacy';
import { answered } from './weapp/answered';
import { askSettings, readConsent } from './weapp/permission';

/** A point in degrees. WeChat's maps use gcj02, browsers answer in wgs84; the two differ by some hundred metres. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
  readonly datum: 'gcj02' | 'wgs84';
}

const scope = 'scope.userLocation';

/**
 * Where the phone is; null when its owner says no or it does not know: a place is never required. Must come from a press.
 * Before WeChat's bare question it says why; who said no once and presses again is led to the settings.
 */
export async function readPoint(): Promise<Point | null> {
  if (!(await mayLocate())) return null;
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' });
    return { latitude, longitude, datum: 'gcj02' };
  } catch {
    return null;
  }
}

async function mayLocate(): Promise<boolean> {
  const consent = await readConsent(scope);
  const isOpen =
    consent !== 'refused' || ((await wantsSettings()) && (await askSettings(scope)) === 'granted');
  return isOpen && askPrivacy('location', { isFirstUse: consent === 'unasked' });
}

async function wantsSettings(): Promise<boolean> {
  try {
    const { confirm } = await answered<Taro.showModal.SuccessCallbackResult>((callbacks) =>
      Taro.showModal({
        title: locationCopy.title,
        content: locationCopy.sentence,
        confirmText: locationCopy.openSettings,
        cancelText: locationCopy.refuse,
        ...callbacks,
      }),
    );
    return confirm;
  } catch {
    return false;
  }
}
