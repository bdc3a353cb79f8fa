import { randomUUID } from 'node:crypto';
import type { InputOf, Method, OutputOf } from '@shared/contract/method';
import type { ErrorCode, ErrorDetails } from '@shared/errors';
import { signToken } from '../token';

/** A function's `main`. */
export type Main = (event: unknown, context?: { readonly request_id?: string }) => Promise<unknown>;

export type TestAnswer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly details: ErrorDetails } };

export interface ClientOptions {
  /** The clock by which tokens are made; the one `main` was served with. */
  readonly now?: () => string;
}

/** The data of an answer that grants; fails the test when it refuses. */
export const grantedBy = <T>({ name }: Method, reply: TestAnswer<T>): T => {
  if (reply.ok) return reply.data;
  const { code, details } = reply.error;
  throw new Error(`${name} was refused: ${code} ${JSON.stringify(details)}`);
};

/** The code of an answer that refuses; fails the test when it grants. */
export const refusedBy = ({ name }: Method, reply: TestAnswer<unknown>): ErrorCode => {
  if (!reply.ok) return reply.error.code;
  throw new Error(`${name} was granted: ${JSON.stringify(reply.data)}`);
};

/** Asks `main` over HTTP with these headers: JSON in, JSON out. */
export const askOverHttp = async <T>(
  main: Main,
  request: { readonly method: string; readonly input: unknown; readonly requestKey: string },
  headers: Readonly<Record<string, string>>,
): Promise<TestAnswer<T>> => {
  const reply = (await main({
    path: `/api/${request.method.split('.')[0] ?? ''}`,
    httpMethod: 'POST',
    headers,
    body: JSON.stringify(request),
    isBase64Encoded: false,
  })) as { readonly body: string };
  return JSON.parse(reply.body) as TestAnswer<T>;
};

/** Asks `main` as an HTTP client does: a token, JSON in, JSON out. */
export const clientOf = (main: Main, { now = () => new Date().toISOString() }: ClientOptions = {}) => {
  const answer = async <M extends Method>(
    method: M,
    personId: string,
    input: InputOf<M>,
    requestKey: string = randomUUID(),
  ): Promise<TestAnswer<OutputOf<M>>> => {
    const token = await signToken({ kind: 'person', personId, sessionId: 'test' }, now());
    const request = { method: method.name, input, requestKey };
    return askOverHttp(main, request, { authorization: `Bearer ${token}` });
  };

  return {
    /** The whole answer, granted or refused. */
    answer,
    /** The data of a call that is granted; fails the test when it is refused. */
    async ask<M extends Method>(method: M, personId: string, input: InputOf<M>, requestKey?: string) {
      return grantedBy(method, await answer(method, personId, input, requestKey));
    },
    /** The code of a call that is refused; fails the test when it is granted. */
    async refusal<M extends Method>(method: M, personId: string, input: InputOf<M>, requestKey?: string) {
      return refusedBy(method, await answer(method, personId, input, requestKey));
    },
  };
};
