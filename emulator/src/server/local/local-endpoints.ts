import type { Endpoint } from '../exchange';
import { sendRefusal } from '../send';
import { callAsClient } from './call-as-client';
import { fireTimer } from './fire-timer';
import { issuePhoneCode } from './issue-phone-code';
import type { LocalServices } from './local-services';
import { uploadAsClient } from './upload-as-client';

export const localPrefix = '/emulator/';

/** What WeChat, the mini-program's client and the clock do in the cloud, for programs on this machine. All are POST. */
export function createLocalEndpoints(services: LocalServices): Endpoint {
  return async (exchange) => {
    const path = exchange.url.pathname.slice(localPrefix.length);
    const timerName = /^timers\/([\w-]+)\/fire$/.exec(path)?.[1];
    if (exchange.request.method !== 'POST') sendRefusal(exchange, 405, 'MethodUnknown');
    else if (timerName !== undefined) await fireTimer(services, exchange, timerName);
    else if (path === 'call-function') await callAsClient(services, exchange);
    else if (path === 'upload-file') await uploadAsClient(services, exchange);
    else if (path === 'wechat/phone-code') await issuePhoneCode(services, exchange);
    else sendRefusal(exchange, 404, 'MethodUnknown');
  };
}
