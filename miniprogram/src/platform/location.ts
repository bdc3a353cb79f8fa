import Taro from '@tarojs/taro';
import { askPrivacy } from './privacy';

/** A point in degrees. WeChat's maps use gcj02, browsers answer in wgs84; the two differ by some hundred metres. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
  readonly datum: 'gcj02' | 'wgs84';
}

/** Where the phone is; null when its owner says no or it does not know: a place is never required. */
export async function readPoint(): Promise<Point | null> {
  if (!(await askPrivacy('location'))) return null;
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' });
    return { latitude, longitude, datum: 'gcj02' };
  } catch {
    return null;
  }
}
