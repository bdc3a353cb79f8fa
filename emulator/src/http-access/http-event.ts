import type { IncomingMessage } from 'node:http';
import type { Exchange } from '../server/exchange';
import { remoteAddress } from '../server/remote-address';
import { isTextBody } from './body-kind';

/** The event that a function receives for an HTTP request. */
export interface HttpEvent {
  readonly path: string;
  readonly httpMethod: string;
  /**
   * Names in lower case; repeated headers joined by commas. `x-real-ip` and the last entry of `x-forwarded-for` tell the
   * caller's address; earlier entries are what the caller itself claims.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** A list for a repeated parameter. */
  readonly queryStringParameters: Readonly<Record<string, string | readonly string[]>>;
  readonly requestContext: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

export function httpEventOf({ request, url, requestId }: Exchange, body: Buffer, envId: string): HttpEvent {
  const isText = body.byteLength === 0 || isTextBody(request.headers['content-type'] ?? 'text/plain');
  return {
    path: url.pathname,
    httpMethod: request.method ?? 'GET',
    headers: { ...plainHeaders(request), ...addressHeaders(request), 'x-request-id': requestId },
    queryStringParameters: parametersOf(url),
    requestContext: { requestId, envId },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value;
  return plain;
}

/**
 * What the cloud's load balancer does with these two: it overwrites the first and appends to the second. A function that
 * believes the first entry of `x-forwarded-for` is fooled here as it is there.
 */
function addressHeaders(request: IncomingMessage): Record<string, string> {
  const address = remoteAddress(request);
  const claimed = plainHeaders(request)['x-forwarded-for'];
  return {
    'x-real-ip': address,
    'x-forwarded-for': claimed === undefined ? address : `${claimed}, ${address}`,
  };
}

function parametersOf({ searchParams }: URL): Record<string, string | readonly string[]> {
  const names = [...new Set(searchParams.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first = '', ...more] = searchParams.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}
