import type { IncomingMessage } from 'node:http';
import type { Exchange } from '../server/exchange';
import { isTextBody } from './body-kind';

/** The event that a function receives for an HTTP request. */
export interface HttpEvent {
  readonly path: string;
  readonly httpMethod: string;
  /** Names in lower case; repeated headers joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** The last value of a repeated parameter. */
  readonly queryStringParameters: Readonly<Record<string, string>>;
  readonly requestContext: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

export function httpEventOf({ request, url, requestId }: Exchange, body: Buffer, envId: string): HttpEvent {
  const isText = body.byteLength === 0 || isTextBody(request.headers['content-type'] ?? 'text/plain');
  const sourceIp = request.socket.remoteAddress ?? '';
  return {
    path: url.pathname,
    httpMethod: request.method ?? 'GET',
    headers: { ...plainHeaders(request), 'x-request-id': requestId },
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { requestId, envId, sourceIp, stage: 'release' },
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
