import type { ServerResponse } from 'node:http';

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
  response: ServerResponse,
  status: number,
  error: {
    readonly code: string;
    readonly requestId: string;
    readonly details?: Readonly<Record<string, unknown>>;
  },
): void {
  const { code, requestId, details = {} } = error;
  sendJson(response, status, { ok: false, error: { code, details, requestId } });
}
