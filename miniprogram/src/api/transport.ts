import Taro from '@tarojs/taro';
import { NoAnswerError } from './api-error';
import type { CallBody } from './wire';

let isReady = false;

function prepareCloud(): void {
  if (isReady) return;
  Taro.cloud.init({ traceUser: false, ...(CLOUD_ENV_ID !== '' && { env: CLOUD_ENV_ID }) });
  isReady = true;
}

/**
 * Carries one call to a cloud function and brings back whatever it answered. WeChat says who is calling, so no token
 * travels. Throws NoAnswerError.
 */
export async function send(functionName: string, body: CallBody, _token: string | null): Promise<unknown> {
  prepareCloud();
  try {
    const { result } = await Taro.cloud.callFunction({ name: functionName, data: { ...body } });
    return result;
  } catch (cause) {
    throw new NoAnswerError(/time.?out/i.test(String(cause)) ? 'timeout' : 'offline', { cause });
  }
}
