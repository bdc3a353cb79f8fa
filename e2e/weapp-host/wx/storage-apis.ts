import { WxFailure, asyncApis, type WxHost } from './wx-host';
import { textOf, type UnknownRecord } from '../app/unknown-values';

/** WeChat's limits. */
const keyBytesMax = 1_024 * 1_024;
const allBytesMax = 10 * 1_024 * 1_024;

/** Storage of the phone under WeChat's limits: 1 MB a key and 10 MB in all. */
export function storageApis(host: WxHost): UnknownRecord {
  const { storage } = host.phone;
  const { realm } = host.core;

  const set = (key: unknown, value: unknown) => {
    const text = JSON.stringify(value) as string | undefined;
    if (textOf(key) === '' || text === undefined) throw new WxFailure('parameter error');
    const bytes = Buffer.byteLength(text);
    const others = [...storage].reduce(
      (sum, [name, kept]) => (name === key ? sum : sum + Buffer.byteLength(kept)),
      0,
    );
    if (bytes > keyBytesMax) throw new WxFailure('entry size limit reached');
    if (others + bytes > allBytesMax) throw new WxFailure('exceed storage max size');
    storage.set(textOf(key), text);
  };
  const get = (key: unknown): unknown => {
    const text = storage.get(textOf(key));
    return text === undefined ? '' : realm.copyIn(JSON.parse(text) as unknown);
  };
  const info = () => {
    const bytes = [...storage.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    return {
      keys: [...storage.keys()],
      currentSize: Math.ceil(bytes / 1_024),
      limitSize: allBytesMax / 1_024,
    };
  };

  return {
    ...asyncApis(host, {
      setStorage: ({ key, data }) => set(key, data),
      getStorage: ({ key }) => {
        if (!storage.has(textOf(key))) throw new WxFailure('data not found');
        return { data: get(key) };
      },
      removeStorage: ({ key }) => void storage.delete(textOf(key)),
      clearStorage: () => storage.clear(),
      getStorageInfo: info,
    }),
    setStorageSync: (key: unknown, value: unknown) => {
      try {
        set(key, value);
      } catch (error) {
        throw realm.error(
          `setStorageSync:fail ${error instanceof WxFailure ? error.message : String(error)}`,
        );
      }
    },
    getStorageSync: get,
    removeStorageSync: (key: unknown) => void storage.delete(textOf(key)),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => realm.copyIn(info()),
  };
}
