import Taro from '@tarojs/taro';

/** How much larger than normal the owner has set the type of WeChat; 1 is normal. */
export function readFontScale(): number {
  try {
    // Taro's types lag behind the base library, which tells the factor since 2.23.4.
    const info = Taro.getAppBaseInfo() as { readonly fontSizeScaleFactor?: number };
    return info.fontSizeScaleFactor ?? 1;
  } catch {
    return 1;
  }
}
