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

/** The texts under all keys of ours; each call is done as a whole or not at all. */
export const storedTexts = {
  /** The keys that begin with `beginning`. */
  keys: (beginning: string): readonly string[] =>
    Taro.getStorageInfoSync()
      .keys.filter((place) => place.startsWith(prefix + beginning))
      .map((place) => place.slice(prefix.length)),
  read(key: string): string | null {
    try {
      const text: unknown = Taro.getStorageSync(prefix + key);
      return typeof text === 'string' && text !== '' ? text : null;
    } catch {
      return null;
    }
  },
  /** False when the phone has no room left. */
  write(key: string, text: string): boolean {
    try {
      Taro.setStorageSync(prefix + key, text);
      return true;
    } catch {
      return false;
    }
  },
  remove: (key: string): void => Taro.removeStorageSync(prefix + key),
};

/** `Value` must survive JSON. Whoever changes its shape changes the key. */
export function stored<Value>(key: string): Stored<Value> {
  return {
    read: () => {
      try {
        return JSON.parse(storedTexts.read(key) ?? 'null') as Value | null;
      } catch {
        return null;
      }
    },
    write: (value) => storedTexts.write(key, JSON.stringify(value)),
    remove: () => storedTexts.remove(key),
  };
}
