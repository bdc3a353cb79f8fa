import Taro from '@tarojs/taro';
import { answered } from './weapp/answered';

/**
 * `count` bytes that nobody can guess, for keys and codes. Throws an Error in a WeChat that has none to give (base
 * libraries before 2.19.0): a guessable key would be worse than none.
 */
export async function randomBytes(count: number): Promise<Uint8Array> {
  const { randomValues } = await answered<Taro.UserCryptoManager.getRandomValues.SuccessCallbackResult>(
    (callbacks) => Taro.getRandomValues({ length: count, ...callbacks }),
  );
  return new Uint8Array(randomValues);
}
