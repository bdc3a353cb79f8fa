import type { IncomingMessage } from 'node:http';
import { limits } from '../../limits';
import { isPlainObject, type PlainObject } from '../../wire/ejson-decode';
import { readBody } from '../read-body';

/** The body as an object; empty when it is none, so that the missing fields are what gets refused. */
export async function readJson(request: IncomingMessage): Promise<PlainObject> {
  const body = await readBody(request, limits.requestBytesMax);
  try {
    const value: unknown = JSON.parse(body?.toString() ?? '');
    return isPlainObject(value) ? value : {};
  } catch {
    return {};
  }
}
