import { FunctionFailure } from '../functions/function-failure';
import type { FunctionRuntime } from '../functions/function-runtime';
import type { FunctionSpec } from '../functions/function-spec';
import { RequestTally } from '../functions/request-tally';
import { limits } from '../limits';
import type { Log } from '../log';
import type { Endpoint, Exchange } from '../server/exchange';
import { readBody } from '../server/read-body';
import { remoteAddress } from '../server/remote-address';
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
export function createHttpAccessEndpoint(options: HttpAccessOptions): Endpoint {
  return async (exchange) => {
    const { request, url } = exchange;
    const spec = specOf(options.runtime, url);
    const bytesMax = isTextBody(request.headers['content-type'] ?? '')
      ? limits.textBodyBytesMax
      : limits.binaryBodyBytesMax;
    const body = await readBody(request, bytesMax);
    if (!spec) sendRefusal(exchange, 404, 'MethodUnknown');
    else if (!body) sendRefusal(exchange, 413, 'BodyTooLarge', { bytesMax });
    else await callFunction(options, exchange, spec.name, body);
  };
}

function specOf(runtime: FunctionRuntime, url: URL): FunctionSpec | undefined {
  const [name = ''] = url.pathname.slice(httpAccessPrefix.length).split('/');
  const spec = runtime.spec(name);
  return spec?.access === 'client' ? spec : undefined;
}

async function callFunction(
  { envId, runtime, log }: HttpAccessOptions,
  exchange: Exchange,
  name: string,
  body: Buffer,
): Promise<void> {
  const { request, response, requestId } = exchange;
  const tally = new RequestTally();
  const identity = { sourceIp: remoteAddress(request) };
  try {
    const event = httpEventOf(exchange, body, envId);
    const resultText = await runtime.call({ name, event, source: 'http', identity, requestId, tally });
    response.setHeader('x-emulator-requests', tally.toString());
    sendFunctionResult(response, resultText);
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    log({ level: 'error', source: name, message: `${requestId} ${error.code}: ${error.message}` });
    response.setHeader('x-emulator-requests', tally.toString());
    sendRefusal(exchange, statusOf(error), 'Internal', { reason: error.code });
  }
}

function statusOf({ code }: FunctionFailure): number {
  if (code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED') return 504;
  return code === 'EXCEED_CONCURRENT_REQUEST_LIMIT' ? 503 : 500;
}
