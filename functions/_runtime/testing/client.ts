import { randomUUID } from 'node:crypto';
import type { InputOf, Method, OutputOf } from '@shared/contract/method';
import type { ErrorCode, ErrorDetails } from '@shared/errors';
import { signToken } from '../token';

/** A function's `main`. */
type Main = (event: unknown, context?: { readonly request_id?: string }) => Promise<unknown>;

export type TestAnswer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly details: ErrorDetails } };

export interface ClientOptions {
  /** The clock by which tokens are made; the one `main` was served with. */
  readonly now?: () => string;
}

/** Asks `main` as an HTTP client does: a token, JSON in, JSON out. */
export const clientOf = (main: Main, { now = () => new Date().toISOString() }: ClientOptions = {}) => {
  const answer = async <M extends Method>(
    method: M,
    personId: string,
    input: InputOf<M>,
    requestKey: string = randomUUID(),
  ): Promise<TestAnswer<OutputOf<M>>> => {
    const reply = (await main({
      path: `/api/${method.name.split('.')[0] ?? ''}`,
      httpMethod: 'POST',
      headers: {
        authorization: `Bearer ${await signToken({ kind: 'person', personId, sessionId: 'test' }, now())}`,
      },
      body: JSON.stringify({ method: method.name, input, requestKey }),
      isBase64Encoded: false,
    })) as { readonly body: string };
    return JSON.parse(reply.body) as TestAnswer<OutputOf<M>>;
  };

  return {
    /** The whole answer, granted or refused. */
    answer,
    /** The data of a call that is granted; fails the test when it is refused. */
    async ask<M extends Method>(method: M, personId: string, input: InputOf<M>, requestKey?: string) {
      const reply = await answer(method, personId, input, requestKey);
      if (!reply.ok) {
        const { code, details } = reply.error;
        throw new Error(`${method.name} was refused: ${code} ${JSON.stringify(details)}`);
      }
      return reply.data;
    },
    /** The code of a call that is refused; fails the test when it is granted. */
    async refusal<M extends Method>(method: M, personId: string, input: InputOf<M>, requestKey?: string) {
      const reply = await answer(method, personId, input, requestKey);
      if (reply.ok) throw new Error(`${method.name} was granted: ${JSON.stringify(reply.data)}`);
      return reply.error.code;
    },
  };
};
