import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FunctionFailure, type FunctionFailureCode } from '../functions/function-failure';
import type { FunctionRuntime } from '../functions/function-runtime';
import { RequestTally } from '../functions/request-tally';
import { limits } from '../limits';
import { fileIdOf } from '../storage/bucket';
import { isCloudPath } from '../storage/cloud-path';
import { FileTooLarge, type FileStore } from '../storage/file-store';
import type { TimerSchedule } from '../timers/timer-schedule';
import { isPlainObject, type PlainObject } from '../wire/ejson-decode';
import { readBody } from './read-body';
import { sendJson, sendJsonText, sendRefusal } from './send';

export const localPrefix = '/emulator/';

export interface LocalEndpointOptions {
  readonly envId: string;
  readonly appId: string;
  readonly runtime: FunctionRuntime;
  readonly timers: TimerSchedule;
  readonly files: FileStore;
}

/** What the mini-program's client and the clock do in the cloud, for programs on this machine. All are POST. */
export function createLocalEndpoints(options: LocalEndpointOptions) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const requestId = randomUUID();
    const timerName = /^timers\/([\w-]+)\/fire$/.exec(url.pathname.slice(localPrefix.length))?.[1];
    if (request.method !== 'POST') sendRefusal(response, 405, { code: 'MethodUnknown', requestId });
    else if (timerName !== undefined) await fireTimer(options, timerName, request, response, requestId);
    else if (url.pathname === `${localPrefix}call-function`)
      await callFunction(options, request, response, requestId);
    else if (url.pathname === `${localPrefix}upload-file`)
      await uploadFile(options, request, response, url, requestId);
    else sendRefusal(response, 404, { code: 'MethodUnknown', requestId });
  };
}

/** `POST /emulator/timers/<function>/fire {at}` answers the function's result. */
async function fireTimer(
  { timers }: LocalEndpointOptions,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const input = await readJson(request);
  const at = typeof input?.['at'] === 'string' ? new Date(input['at']) : undefined;
  if (!timers.has(name)) sendRefusal(response, 404, { code: 'MethodUnknown', requestId });
  else if (!at || Number.isNaN(at.getTime()))
    sendRefusal(response, 400, { code: 'InputInvalid', requestId, details: { at: 'is not an ISO instant' } });
  else {
    const tally = new RequestTally();
    try {
      const resultText = await timers.fire(name, at, tally);
      response.setHeader('x-emulator-requests', tally.toString());
      sendJsonText(response, 200, resultText);
    } catch (error) {
      if (!(error instanceof FunctionFailure)) throw error;
      const details = { reason: error.code, message: error.message };
      sendRefusal(response, 500, { code: 'Internal', requestId, details });
    }
  }
}

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
async function callFunction(
  { runtime, appId }: LocalEndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const input = await readJson(request);
  const { name, data = {}, openid } = input ?? {};
  if (typeof name !== 'string' || typeof openid !== 'string' || openid === '' || !isPlainObject(data)) {
    const details = { expected: '{name: string, data: object, openid: string}' };
    sendRefusal(response, 400, { code: 'InputInvalid', requestId, details });
    return;
  }
  const tally = new RequestTally();
  const identity = { openid, appid: appId, sourceIp: request.socket.remoteAddress ?? '' };
  const event = { ...data, userInfo: { appId, openId: openid } };
  try {
    const resultText = await runtime.call({ name, event, source: 'wx_client', identity, requestId, tally });
    response.setHeader('x-emulator-requests', tally.toString());
    sendJson(response, 200, {
      errMsg: 'cloud.callFunction:ok',
      requestID: requestId,
      result: JSON.parse(resultText) as unknown,
    });
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    const errCode = wxErrorNumbers[error.code];
    const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} ${error.code} | errMsg: ${error.message}`;
    sendJson(response, 500, { errCode, errMsg, code: error.code, requestID: requestId });
  }
}

/** `POST /emulator/upload-file?cloudPath=..` with the raw bytes does what `wx.cloud.uploadFile` does. */
async function uploadFile(
  { envId, files }: LocalEndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  requestId: string,
): Promise<void> {
  const cloudPath = url.searchParams.get('cloudPath') ?? '';
  if (!isCloudPath(cloudPath)) {
    request.resume();
    sendRefusal(response, 400, {
      code: 'InputInvalid',
      requestId,
      details: { cloudPath: 'is not a cloud path' },
    });
    return;
  }
  try {
    const content = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    await files.write(cloudPath, content, limits.uploadBytesMax);
    sendJson(response, 200, {
      errMsg: 'cloud.uploadFile:ok',
      statusCode: 200,
      fileID: fileIdOf(envId, cloudPath),
    });
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    request.resume();
    sendRefusal(response, 413, {
      code: 'BodyTooLarge',
      requestId,
      details: { bytesMax: limits.uploadBytesMax },
    });
  }
}

async function readJson(request: IncomingMessage): Promise<PlainObject | undefined> {
  const body = await readBody(request, limits.requestBytesMax);
  try {
    const value: unknown = JSON.parse(body?.toString() ?? '');
    return isPlainObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
