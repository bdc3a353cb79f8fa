import Taro from '@tarojs/taro';
import { askPrivacy } from './privacy';

/** Whether a code can be read by camera here; without one the page offers typing only. */
export const canScan = (): boolean => true;

/** The text of a QR code; null when the person gave up or does not want the camera used. */
export async function scanCode(): Promise<string | null> {
  if (!(await askPrivacy('scan'))) return null;
  try {
    const answer = await Taro.scanCode({ scanType: ['qrCode'], onlyFromCamera: true });
    return answer.result || null;
  } catch {
    return null;
  }
}
