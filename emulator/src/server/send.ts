import type { ServerResponse } from 'node:http';
import type { Exchange } from './exchange';

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendJsonText(response, status, JSON.stringify(value));
}

export function sendJsonText(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
    })
    .end(text);
}

/** The one shape of a refusal outside the SDK's wire. */
export function sendRefusal(
  { response, requestId }: Exchange,
  status: number,
  code: string,
  details: Readonly<Record<string, unknown>> = {},
): void {
  sendJson(response, status, { ok: false, error: { code, details, requestId } });
}
