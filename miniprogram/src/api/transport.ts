import Taro from '@tarojs/taro';
import { NoAnswerError } from './api-error';
import type { CallBody } from './wire';

/** Who sends, as far as the platform does not know by itself. */
export interface Sender {
  readonly token: string | null;
  /** Whether it may go without any token. */
  readonly isVisit: boolean;
}

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
export async function send(functionName: string, body: CallBody, _sender: Sender): Promise<unknown> {
  prepareCloud();
  try {
    const { result } = await Taro.cloud.callFunction({ name: functionName, data: { ...body } });
    return result;
  } catch (cause) {
    throw new NoAnswerError(/time.?out/i.test(String(cause)) ? 'timeout' : 'offline', { cause });
  }
}
