import Taro from '@tarojs/taro';

/** Keeps the screen lit, for what others read from it; call the answer to let it sleep again. */
export function keepAwake(): () => void {
  const set = (keepScreenOn: boolean) => {
    // Old base libraries refuse; then the screen sleeps as its owner has set it.
    Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined);
  };
  set(true);
  return () => set(false);
}
