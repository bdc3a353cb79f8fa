import { readPhoneFile } from './file-apis';
import { requireNetwork } from './device-apis';
import { WxFailure, asyncApi, type WxHost, type WxInput } from './wx-host';
import { copyOut } from '../app/realm';
import { Listeners } from '../app/listeners';
import { recordOf, textOf, type UnknownRecord } from '../app/unknown-values';

export interface CloudCall {
  readonly name: string;
  readonly data: unknown;
  /** What the function gave, or the reason why there is none. */
  readonly answer: unknown;
}

/** Something that leaves the phone for the cloud. */
export interface CloudRequest {
  readonly kind: 'call' | 'upload';
  /** The function that is called, or the path of the file in the cloud. */
  readonly name: string;
  /** What the function is given; null for a file. */
  readonly data: unknown;
}

/** What may happen to the phone in the middle of a request. */
export interface Troubles {
  /** The network is gone. */
  readonly cutNetwork: () => void;
  /** The phone ends the program. */
  readonly stop: () => void;
}

/**
 * Stands between the phone and the cloud: what it returns is what the program gets as the function's result. `forward`
 * lets the request through. A network that is cut before it returns keeps the answer from the program.
 */
export type CloudDoor = (
  request: CloudRequest,
  forward: () => Promise<unknown>,
  troubles: Troubles,
) => Promise<unknown>;

export interface CloudOptions {
  /** Where the local runtime listens. */
  readonly runtimeUrl: string;
  /** Every call of a cloud function is written down here when it is over. */
  readonly calls: CloudCall[];
  readonly door: CloudDoor;
  readonly troubles: Troubles;
}

export const openDoor: CloudDoor = (_request, forward) => forward();

/** `wx.cloud`, forwarded to the local runtime as the person of the phone. */
export function cloudApis(host: WxHost, options: CloudOptions): UnknownRecord {
  let isReady = false;
  const requireReady = () => {
    if (!isReady) throw host.core.realm.error("Cloud API isn't enabled, please call wx.cloud.init first");
  };
  const callFunction = asyncApi(host, 'cloud.callFunction', (input) => forwardCall(host, options, input));
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
        return startUpload(host, options, input);
      },
    },
  };
}

async function forwardCall(host: WxHost, options: CloudOptions, input: WxInput): Promise<unknown> {
  const name = textOf(input['name']);
  const data = copyOut(input['data'] ?? {});
  const { runtimeUrl, calls, door, troubles } = options;
  let requestID: unknown = '';
  const forward = async () => {
    const answer = await send(`${runtimeUrl}/emulator/call-function`, {
      body: JSON.stringify({ name, data, openid: host.phone.openid }),
      headers: { 'content-type': 'application/json' },
    });
    ({ requestID } = answer);
    return answer['result'];
  };
  try {
    const result = await overNetwork(host, () => door({ kind: 'call', name, data }, forward, troubles));
    calls.push({ name, data, answer: result });
    return { result, requestID };
  } catch (error) {
    calls.push({ name, data, answer: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

/** Without callbacks WeChat gives a promise, with them a task; both tell of progress. */
function startUpload(host: WxHost, options: CloudOptions, input: unknown): unknown {
  const progress = new Listeners(host.core, 'onProgressUpdate');
  const uploadFile = asyncApi(host, 'cloud.uploadFile', async (given) => {
    progress.tell({ progress: 0 });
    const answer = await forwardUpload(host, options, given);
    progress.tell({ progress: 100 });
    return answer;
  });
  const task = {
    onProgressUpdate: progress.add,
    offProgressUpdate: progress.remove,
    abort: () => host.core.problems.report('an upload was aborted, which this host does not imitate'),
  };
  return Object.assign(uploadFile.call(undefined, input) ?? {}, task);
}

async function forwardUpload(
  host: WxHost,
  { runtimeUrl, door, troubles }: CloudOptions,
  input: WxInput,
): Promise<UnknownRecord> {
  const cloudPath = textOf(input['cloudPath']);
  const bytes = new Uint8Array(readPhoneFile(host, input['filePath']));
  const url = `${runtimeUrl}/emulator/upload-file?cloudPath=${encodeURIComponent(cloudPath)}`;
  const answer = recordOf(
    await overNetwork(host, () =>
      door({ kind: 'upload', name: cloudPath, data: null }, () => send(url, { body: bytes }), troubles),
    ),
  );
  return { fileID: answer['fileID'], statusCode: answer['statusCode'] };
}

/** Neither a request nor an answer crosses a dead network. */
async function overNetwork<Answer>(host: WxHost, exchange: () => Promise<Answer>): Promise<Answer> {
  requireNetwork(host);
  const answer = await exchange().catch((error: unknown) => {
    requireNetwork(host);
    throw error;
  });
  requireNetwork(host);
  if (host.phone.losesAnswers)
    throw new WxFailure('request:fail net::ERR_CONNECTION_RESET', { errno: 600_003 });
  return answer;
}

async function send(url: string, request: Pick<RequestInit, 'body' | 'headers'>): Promise<UnknownRecord> {
  const response = await fetch(url, { method: 'POST', ...request });
  const answer = recordOf(await response.json());
  if (response.ok) return answer;
  // The runtime words a failed function as the cloud does; anything else it refuses is a fault of this host.
  if (typeof answer['errCode'] !== 'number')
    throw new Error(`${url} answered ${response.status} ${JSON.stringify(answer)}`);
  throw new WxFailure(textOf(answer['errMsg']).replace(/^[\w.]+:fail /, ''), { errCode: answer['errCode'] });
}
