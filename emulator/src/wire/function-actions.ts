import type { FunctionRuntime } from '../functions/function-runtime';
import type { RequestTally } from '../functions/request-tally';
import type { WireAnswer } from './database-actions';
import { invalidParam, unsupported } from './wire-error';
import type { WireRequest } from './wire-request';

/** `functions.invokeFunction`: one function calls another. No identity passes on, as with the genuine SDK. */
export async function invokeFunction(
  runtime: FunctionRuntime,
  request: WireRequest,
  callerTally: RequestTally | undefined,
): Promise<WireAnswer> {
  const qualifier = request.optionalString('qualifier');
  if (qualifier !== undefined && qualifier !== '$LATEST')
    throw unsupported(`the function version ${qualifier}`);
  const name = request.string('function_name');
  const event = eventOf(request.optionalString('request_data') ?? '');
  return { data: { response_data: await runtime.call({ name, event, source: 'sdk', callerTally }) } };
}

function eventOf(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw invalidParam('request_data is not JSON');
  }
}
