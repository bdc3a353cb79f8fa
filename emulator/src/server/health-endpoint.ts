import type { FunctionRuntime } from '../functions/function-runtime';
import type { Endpoint } from './exchange';
import { sendJson } from './send';

/** `GET /healthz` says that the emulator serves, with the latest cold start of every function. */
export function createHealthEndpoint(envId: string, runtime: FunctionRuntime): Endpoint {
  const startedAt = new Date().toISOString();
  return ({ response }) => {
    sendJson(response, 200, { status: 'ok', envId, startedAt, functions: runtime.overview() });
    return Promise.resolve();
  };
}
