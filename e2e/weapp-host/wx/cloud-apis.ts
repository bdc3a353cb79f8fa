import { readPhoneFile } from './file-apis';
import { requireNetwork } from './device-apis';
import { WxFailure, asyncApi, type WxHost } from './wx-host';
import { copyOut } from '../app/realm';
import { recordOf, textOf, type UnknownRecord } from '../app/unknown-values';

export interface CloudCall {
  readonly name: string;
  readonly data: unknown;
  /** What the function gave, or the reason why there is none. */
  readonly answer: unknown;
}

export interface CloudOptions {
  /** Where the local runtime listens. */
  readonly runtimeUrl: string;
  /** Every call of a cloud function is written down here when it is over. */
  readonly calls: CloudCall[];
}

/** `wx.cloud`, forwarded to the local runtime as the person of the phone. */
export function cloudApis(host: WxHost, options: CloudOptions): UnknownRecord {
  let isReady = false;
  const requireReady = () => {
    if (!isReady) throw host.core.realm.error("Cloud API isn't enabled, please call wx.cloud.init first");
  };
  const callFunction = asyncApi(host, 'cloud.callFunction', (input) => forwardCall(host, options, input));
  const uploadFile = asyncApi(host, 'cloud.uploadFile', (input) => forwardUpload(host, options, input));
  return {
    cloud: {
      init: () => {
        isReady = true;
      },
      callFunction: (input: unknown) => {
        requireReady();
        return callFunction.call(undefined, input);
      },
      uploadFile: (input: unknown) => {
        requireReady();
        const promise = uploadFile.call(undefined, input);
        // With callbacks WeChat gives a task instead of a promise; nobody here hears of progress before the end.
        const task = {
          onProgressUpdate: () => undefined,
          offProgressUpdate: () => undefined,
          abort: () => undefined,
        };
        return promise ?? task;
      },
    },
  };
}

async function forwardCall(
  host: WxHost,
  { runtimeUrl, calls }: CloudOptions,
  input: UnknownRecord,
): Promise<unknown> {
  const name = textOf(input['name']);
  const data = copyOut(input['data'] ?? {});
  try {
    const answer = await send(host, `${runtimeUrl}/emulator/call-function`, {
      body: JSON.stringify({ name, data, openid: host.phone.openid }),
      headers: { 'content-type': 'application/json' },
    });
    calls.push({ name, data, answer: answer['result'] });
    return { result: answer['result'], requestID: answer['requestID'] };
  } catch (error) {
    calls.push({ name, data, answer: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

async function forwardUpload(
  host: WxHost,
  { runtimeUrl }: CloudOptions,
  input: UnknownRecord,
): Promise<unknown> {
  const cloudPath = textOf(input['cloudPath']);
  const url = `${runtimeUrl}/emulator/upload-file?cloudPath=${encodeURIComponent(cloudPath)}`;
  const answer = await send(host, url, { body: new Uint8Array(readPhoneFile(host, input['filePath'])) });
  return { fileID: answer['fileID'], statusCode: answer['statusCode'] };
}

async function send(
  host: WxHost,
  url: string,
  request: Pick<RequestInit, 'body' | 'headers'>,
): Promise<UnknownRecord> {
  requireNetwork(host);
  const response = await fetch(url, { method: 'POST', ...request });
  const answer = recordOf(await response.json());
  if (host.phone.losesAnswers)
    throw new WxFailure('request:fail net::ERR_CONNECTION_RESET', { errno: 600_003 });
  if (response.ok) return answer;
  // The runtime words a failed function as the cloud does; anything else it refuses is a fault of this host.
  if (typeof answer['errCode'] !== 'number')
    throw new Error(`${url} answered ${response.status} ${JSON.stringify(answer)}`);
  throw new WxFailure(textOf(answer['errMsg']).replace(/^[\w.]+:fail /, ''), { errCode: answer['errCode'] });
}
