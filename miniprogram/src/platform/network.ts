import Taro from '@tarojs/taro';

/** Tells when the phone has a network again, and when the app is looked at again: the moments to send what waits. */
export function onComeBack(listener: () => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) listener();
  });
  // Taro passes on what the phone's WeChat has; programs that only imitate WeChat may lack it.
  const { onAppShow } = Taro as Partial<typeof Taro>;
  onAppShow?.(listener);
}
