import { NoAnswerError } from './api-error';
import type * as weapp from './transport';

/** On two bars of signal an answer may take long; past this the person should be told. */
const timeoutMs = 20_000;

/** One HTTP request with JSON both ways. The status is not looked at: a refusal says its code in the body. */
export async function requestJson(
  method: 'GET' | 'POST',
  path: string,
  options: { readonly body?: unknown; readonly token?: string | null } = {},
): Promise<unknown> {
  const aborter = new AbortController();
  const timer = setTimeout(() => {
    aborter.abort();
  }, timeoutMs);
  try {
    const response = await fetch(`${API_ORIGIN}${path}`, {
      method,
      signal: aborter.signal,
      headers: {
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(options.token ? { Authorization: `Bearer ${options.token}` } : {}),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    return await readJson(response);
  } catch (cause) {
    if (cause instanceof NoAnswerError) throw cause;
    throw new NoAnswerError(aborter.signal.aborted ? 'timeout' : 'offline', { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** A proxy's error page is no answer of ours. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new NoAnswerError('unreadable', { cause });
  }
}

/** What the back end would answer to somebody it cannot know; there is no need to ask. */
const notSignedIn = { ok: false, error: { code: 'Unauthenticated', details: {}, requestId: null } } as const;

export const send: typeof weapp.send = (functionName, body, { token, isVisit }) =>
  token === null && !isVisit
    ? Promise.resolve(notSignedIn)
    : requestJson('POST', `/api/${functionName}`, { body, token });
