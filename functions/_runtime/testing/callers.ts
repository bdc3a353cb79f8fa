import { randomUUID } from 'node:crypto';
import type { InputOf, Method, OutputOf } from '@shared/contract/method';
import { askOverHttp, grantedBy, refusedBy, type Main, type TestAnswer } from './client';

type Send = <T>(request: {
  readonly method: string;
  readonly input: unknown;
  readonly requestKey: string;
}) => Promise<TestAnswer<T>>;

/** As `clientOf`, for one caller who need not be a person. */
const callerBy = (send: Send) => {
  const answer = <M extends Method>(
    method: M,
    input: InputOf<M>,
    requestKey: string = randomUUID(),
  ): Promise<TestAnswer<OutputOf<M>>> => send({ method: method.name, input, requestKey });

  return {
    answer,
    async ask<M extends Method>(method: M, input: InputOf<M>, requestKey?: string) {
      return grantedBy(method, await answer(method, input, requestKey));
    },
    async refusal<M extends Method>(method: M, input: InputOf<M>, requestKey?: string) {
      return refusedBy(method, await answer(method, input, requestKey));
    },
  };
};

type TestCaller = ReturnType<typeof callerBy>;

/** A browser at an address, signed in by a token or not at all. */
export const browserOf = (
  main: Main,
  { token, address }: { readonly token?: string | null; readonly address?: string } = {},
): TestCaller =>
  callerBy((request) =>
    askOverHttp(main, request, {
      ...(token === undefined || token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(address === undefined ? {} : { 'x-real-ip': address }),
    }),
  );

/**
 * A WeChat user in the mini-program. Who calls is written into the environment for the moment in which `main` looks, as the
 * real runtime does, so several may call at once.
 */
export const wechatUserOf = (
  main: Main,
  openId: string,
  { address = '203.0.113.1' }: { readonly address?: string } = {},
): TestCaller =>
  callerBy(<T>(request: object) => {
    const identity = {
      ...{ WX_OPENID: openId, WX_CONTEXT_KEYS: 'WX_OPENID' },
      ...{ TCB_SOURCE_IP: address, TCB_CONTEXT_KEYS: 'TCB_SOURCE_IP' },
    };
    const earlier = Object.keys(identity).map((key) => [key, process.env[key]] as const);
    Object.assign(process.env, identity);
    const reply = main(request) as Promise<TestAnswer<T>>;
    for (const [key, value] of earlier) {
      if (value === undefined) Reflect.deleteProperty(process.env, key);
      else process.env[key] = value;
    }
    return reply;
  });
