import type { IncomingMessage } from 'node:http';
import type { Engine } from '../database/engine';
import { EngineError } from '../database/engine-error';
import { FunctionFailure } from '../functions/function-failure';
import type { FunctionRuntime } from '../functions/function-runtime';
import { countedServices, type RequestTally } from '../functions/request-tally';
import { limits } from '../limits';
import { describeError, type Log } from '../log';
import type { Endpoint, Exchange } from '../server/exchange';
import { readBody } from '../server/read-body';
import { sendJson } from '../server/send';
import type { WechatService } from '../wechat/open-apis';
import { databaseActions, type WireAction, type WireAnswer } from './database-actions';
import { isPlainObject, type PlainObject } from './ejson-decode';
import { invokeFunction } from './function-actions';
import { storageActions, type StorageService } from './storage-actions';
import { wechatActions } from './wechat-actions';
import { invalidParam, unsupported, WireError } from './wire-error';
import { WireRequest } from './wire-request';

export const adminPrefix = '/admin';

export interface AdminEndpointOptions {
  readonly envId: string;
  readonly engine: Engine;
  readonly storage: StorageService;
  readonly runtime: FunctionRuntime;
  readonly wechat: WechatService;
  /** Counts the requests of everybody. */
  readonly requests: RequestTally;
  readonly log: Log;
}

/**
 * The one address that the SDK posts everything to: `POST /admin?env=..&seqId=..`. A function instance posts to
 * `/admin/<instance>`, so that its requests can be counted. Failures are HTTP 200 with a top-level `code`.
 */
export function createAdminEndpoint(options: AdminEndpointOptions): Endpoint {
  const actions: Readonly<Record<string, WireAction>> = {
    ...databaseActions(options.engine),
    ...storageActions(options.storage),
    ...wechatActions(options.wechat),
  };
  return async (exchange) => {
    const { response, requestId } = exchange;
    try {
      const answer = await perform(options, actions, exchange);
      sendJson(response, 200, { requestId, ...answer });
    } catch (error) {
      const { code, message } = refusalOf(error, options.log);
      sendJson(response, 200, { requestId, code, message });
    }
  };
}

async function perform(
  { envId, runtime, requests }: AdminEndpointOptions,
  actions: Readonly<Record<string, WireAction>>,
  { request, url }: Exchange,
): Promise<WireAnswer> {
  if (request.method !== 'POST') throw unsupported('anything but POST at its admin address');
  const body = await readEnvelope(request);
  checkEnvelope(body, envId, request);
  const wireRequest = new WireRequest(body);
  const actionName = wireRequest.string('action');
  const tally = runtime.tallyOf(url.pathname.slice(adminPrefix.length + 1));
  if (actionName === 'functions.invokeFunction') return invokeFunction(runtime, wireRequest, tally);
  const action = Object.hasOwn(actions, actionName) ? actions[actionName] : undefined;
  if (!action) throw unsupported(`the action ${actionName}`);
  for (const service of countedServices) {
    if (!actionName.startsWith(`${service}.`)) continue;
    tally?.add(service);
    requests.add(service);
  }
  return action(wireRequest);
}

async function readEnvelope(request: IncomingMessage): Promise<PlainObject> {
  const body = await readBody(request, limits.requestBytesMax);
  // callCompatibleWxOpenApi and its like put WeChat's own protocol buffers into a form.
  if (request.headers['content-type']?.startsWith('multipart/') === true)
    throw unsupported('requests in a form: of WeChat it plays callWxOpenApi only');
  if (!body)
    throw new WireError('EXCEED_REQUEST_SIZE_LIMIT', `a request has at most ${limits.requestBytesMax} bytes`);
  try {
    const envelope: unknown = JSON.parse(body.toString());
    if (isPlainObject(envelope)) return envelope;
  } catch {
    // Falls through to the refusal below.
  }
  throw invalidParam('the request is not a JSON object');
}

function checkEnvelope(body: PlainObject, envId: string, { headers }: IncomingMessage): void {
  if (!/^(TC3-HMAC-SHA256|Bearer) /.test(headers.authorization ?? ''))
    throw new WireError('SIGN_PARAM_INVALID', 'the request carries no signature of the SDK');
  const { envName } = body;
  if (envName !== '' && envName !== undefined && envName !== envId)
    throw new WireError('INVALID_ENV', `this is the environment ${envId}, not ${JSON.stringify(envName)}`);
}

function refusalOf(error: unknown, log: Log): { readonly code: string; readonly message: string } {
  if (error instanceof WireError || error instanceof EngineError || error instanceof FunctionFailure) {
    if (error.code === 'EMULATOR_UNSUPPORTED')
      log({ level: 'warn', source: 'emulator', message: error.message });
    return error;
  }
  log({ level: 'error', source: 'emulator', message: describeError(error) });
  return { code: 'SYS_ERR', message: 'the emulator failed; its log says why' };
}
