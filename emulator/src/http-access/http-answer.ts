import type { ServerResponse } from 'node:http';
import { isPlainObject } from '../wire/ejson-decode';
import { sendJsonText } from '../server/send';

/**
 * Turns a function's result into an HTTP answer. `{statusCode, headers, body, isBase64Encoded}` is taken at its
 * word; a text is answered as it stands, anything else as JSON with status 200.
 */
export function sendFunctionResult(response: ServerResponse, resultText: string): void {
  const result: unknown = JSON.parse(resultText);
  if (isPlainObject(result) && typeof result['statusCode'] === 'number') sendIntegrated(response, result);
  else if (typeof result === 'string') sendText(response, 200, {}, Buffer.from(result));
  else sendJsonText(response, 200, resultText);
}

function sendIntegrated(response: ServerResponse, result: Record<string, unknown>): void {
  const status = Number(result['statusCode']);
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new TypeError(`the function answered the HTTP status ${status}`);
  const { body = '' } = result;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const content = Buffer.from(text, result['isBase64Encoded'] === true ? 'base64' : 'utf8');
  const headers = headersOf(result['headers']);
  if (typeof body !== 'string') headers['content-type'] ??= 'application/json; charset=utf-8';
  sendText(response, status, headers, content);
}

function sendText(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | string[]>,
  content: Buffer,
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    ...headers,
    ...(status === 204 || status === 304 ? {} : { 'content-length': content.byteLength }),
  });
  response.end(content);
}

function headersOf(value: unknown): Record<string, string | string[]> {
  if (!isPlainObject(value)) return {};
  const headers: Record<string, string | string[]> = {};
  for (const [name, content] of Object.entries(value)) {
    const key = name.toLowerCase();
    // The emulator knows the true length, and chunking is its own affair.
    if (key === 'content-length' || key === 'transfer-encoding' || key === 'connection') continue;
    headers[key] = Array.isArray(content) ? content.map(String) : String(content);
  }
  return headers;
}
