import Taro from '@tarojs/taro';

/**
 * One value kept on this phone as JSON (WeChat: 1 MB a key, 10 MB in all; the browser's localStorage alike). Taro's
 * own storage works on both platforms, so this seam has one file.
 */
export interface Stored<Value> {
  /** Null when nothing was kept, or when it cannot be read any more. */
  read(): Value | null;
  /** False when the phone has no room left, which must not stop what one is doing. */
  write(value: Value): boolean;
  remove(): void;
}

const prefix = 'five-star:';

/** `Value` must survive JSON. Whoever changes its shape changes the key. */
export function stored<Value>(key: string): Stored<Value> {
  const place = prefix + key;
  return {
    read: () => {
      try {
        const text: unknown = Taro.getStorageSync(place);
        return typeof text === 'string' && text !== '' ? (JSON.parse(text) as Value) : null;
      } catch {
        return null;
      }
    },
    write: (value) => {
      try {
        Taro.setStorageSync(place, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    remove: () => {
      Taro.removeStorageSync(place);
    },
  };
}
