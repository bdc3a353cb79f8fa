import { callOpenApi, type WechatService } from '../wechat/open-apis';
import type { WireAction } from './database-actions';
import { isPlainObject, type PlainObject } from './ejson-decode';
import { invalidParam } from './wire-error';
import type { WireRequest } from './wire-request';

/**
 * `wx.api`, which the SDK's `callWxOpenApi` sends. WeChat's own refusals are no failures of the wire: the SDK gives
 * them to its caller as `{result: {errcode, errmsg}}`.
 */
export function wechatActions(service: WechatService): Readonly<Record<string, WireAction>> {
  return {
    'wx.api': (request) => {
      const answer = callOpenApi(service, request.string('apiName'), requestDataOf(request));
      return Promise.resolve({ data: { responseData: JSON.stringify(answer) } });
    },
  };
}

function requestDataOf(request: WireRequest): PlainObject {
  const text = request.optionalString('requestData') ?? '';
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (isPlainObject(value)) return value;
  } catch {
    // Falls through to the refusal below.
  }
  throw invalidParam('requestData is not a JSON object');
}
