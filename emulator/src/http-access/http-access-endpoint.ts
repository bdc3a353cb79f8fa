import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FunctionFailure } from '../functions/function-failure';
import type { FunctionRuntime } from '../functions/function-runtime';
import type { FunctionSpec } from '../functions/function-spec';
import { RequestTally } from '../functions/request-tally';
import { limits } from '../limits';
import type { Log } from '../log';
import { readBody } from '../server/read-body';
import { sendRefusal } from '../server/send';
import { isTextBody } from './body-kind';
import { httpEventOf } from './http-event';
import { sendFunctionResult } from './http-answer';

export const httpAccessPrefix = '/api/';

export interface HttpAccessOptions {
  readonly envId: string;
  readonly runtime: FunctionRuntime;
  readonly log: Log;
}

/** Serves `/api/<function>` with any method, as CloudBase's HTTP access does; no WeChat identity comes this way. */
export function createHttpAccessEndpoint(options: HttpAccessOptions) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    const spec = specOf(options.runtime, url);
    const bytesMax = isTextBody(request.headers['content-type'] ?? '')
      ? limits.textBodyBytesMax
      : limits.binaryBodyBytesMax;
    const body = await readBody(request, bytesMax);
    if (!spec) sendRefusal(response, 404, { code: 'MethodUnknown', requestId });
    else if (!body) sendRefusal(response, 413, { code: 'BodyTooLarge', requestId, details: { bytesMax } });
    else await callFunction(options, spec, body, request, response, url, requestId);
  };
}

function specOf(runtime: FunctionRuntime, url: URL): FunctionSpec | undefined {
  const [name = ''] = url.pathname.slice(httpAccessPrefix.length).split('/');
  const spec = runtime.spec(name);
  return spec?.access === 'client' ? spec : undefined;
}

async function callFunction(
  { envId, runtime, log }: HttpAccessOptions,
  spec: FunctionSpec,
  body: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  requestId: string,
): Promise<void> {
  const tally = new RequestTally();
  const sourceIp = request.socket.remoteAddress ?? '';
  try {
    const event = httpEventOf(request, url, body, { envId, requestId, sourceIp });
    const call = {
      name: spec.name,
      event,
      source: 'http',
      identity: { sourceIp },
      requestId,
      tally,
    } as const;
    const resultText = await runtime.call(call);
    response.setHeader('x-emulator-requests', tally.toString());
    sendFunctionResult(response, resultText);
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    log({ level: 'error', source: spec.name, message: `${requestId} ${error.code}: ${error.message}` });
    response.setHeader('x-emulator-requests', tally.toString());
    sendRefusal(response, statusOf(error), { code: 'Internal', requestId, details: { reason: error.code } });
  }
}

function statusOf({ code }: FunctionFailure): number {
  if (code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED') return 504;
  return code === 'EXCEED_CONCURRENT_REQUEST_LIMIT' ? 503 : 500;
}
