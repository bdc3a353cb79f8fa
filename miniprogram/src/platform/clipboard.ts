import Taro from '@tarojs/taro';
import { askPrivacy } from './privacy';
import { answered } from './weapp/answered';

/** Puts words where the person can paste them from; false when they say no or the phone cannot. WeChat says "copied" itself. */
export async function copyText(text: string): Promise<boolean> {
  if (!(await askPrivacy('clipboard'))) return false;
  try {
    await answered((callbacks) => Taro.setClipboardData({ data: text, ...callbacks }));
    return true;
  } catch {
    return false;
  }
}
