import { documents } from '../_runtime/documents';
import { logFailure } from '../_runtime/log';
import type { FunctionContext } from '../_runtime/serve';

/** Answers anybody, without identity: whether functions run and the database answers. Says nothing else. */
export const main = async (_event: unknown, { request_id: requestId = '' }: FunctionContext = {}) => {
  const isUp = await documents.get('orgUnits', 'health').then(
    () => true,
    (error: unknown) => {
      logFailure('health', requestId, error);
      return false;
    },
  );
  return {
    statusCode: isUp ? 200 : 503,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify({ status: isUp ? 'ok' : 'down' }),
    isBase64Encoded: false,
  };
};
