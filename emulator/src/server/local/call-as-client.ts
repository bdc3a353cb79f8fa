import { FunctionFailure, type FunctionFailureCode } from '../../functions/function-failure';
import { RequestTally } from '../../functions/request-tally';
import { isPlainObject } from '../../wire/ejson-decode';
import type { Exchange } from '../exchange';
import { remoteAddress } from '../remote-address';
import { sendJson, sendRefusal } from '../send';
import type { LocalServices } from './local-services';
import { readJson } from './read-json';

/** The numbers that `wx.cloud.callFunction` fails with. */
const wxErrorNumbers: Readonly<Record<FunctionFailureCode, number>> = {
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: -504002,
  EXCEED_MAX_RESPONSE_SIZE: -504002,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
};

/**
 * `POST /emulator/call-function {name, data, openid}` does what `wx.cloud.callFunction` does: any function can be
 * called, timer functions too, and the event carries `userInfo` as the cloud adds it. Answers `{errMsg, requestID,
 * result}`, or with HTTP 500 `{errCode, errMsg, code, requestID}`.
 */
export async function callAsClient({ runtime, wechat }: LocalServices, exchange: Exchange): Promise<void> {
  const { request, response, requestId } = exchange;
  const { appId } = wechat;
  const { name, data = {}, openid } = await readJson(request);
  if (typeof name !== 'string' || typeof openid !== 'string' || openid === '' || !isPlainObject(data)) {
    sendRefusal(exchange, 400, 'InvalidInput', { expected: '{name: string, data: object, openid: string}' });
    return;
  }
  const tally = new RequestTally();
  const identity = { openid, appid: appId, sourceIp: remoteAddress(request) };
  const event = { ...data, userInfo: { appId, openId: openid } };
  try {
    const resultText = await runtime.call({ name, event, source: 'wx_client', identity, requestId, tally });
    const result: unknown = JSON.parse(resultText);
    response.setHeader('x-emulator-requests', tally.toString());
    sendJson(response, 200, { errMsg: 'cloud.callFunction:ok', requestID: requestId, result });
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    const errCode = wxErrorNumbers[error.code];
    const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} ${error.code} | errMsg: ${error.message}`;
    sendJson(response, 500, { errCode, errMsg, code: error.code, requestID: requestId });
  }
}
