import type { AppCore } from '../app/app-core';
import type { PageStack } from '../app/page-stack';
import type { Phone } from '../phone';
import { isCallable, reasonOf, recordOf, type Callable, type UnknownRecord } from '../app/unknown-values';

/** What the functions of `wx` work on. */
export interface WxHost {
  readonly core: AppCore;
  readonly phone: Phone;
  readonly stack: PageStack;
}

/** A call of `wx` fails as it does in WeChat: the program gets `<api>:fail <message>`. */
export class WxFailure extends Error {
  override readonly name = 'WxFailure';

  constructor(
    message: string,
    readonly extra: Readonly<UnknownRecord> = {},
  ) {
    super(message);
  }
}

/** What one call was given, callbacks taken out. */
export type WxInput = Readonly<UnknownRecord>;

/** The work of a call; its result becomes the argument of `success`, functions in it stay callable. */
export type WxWork = (input: WxInput) => unknown;

const callbackNames = ['success', 'fail', 'complete'] as const;

/**
 * An API that answers later: through `success`, `fail` and `complete` when one of them is given, otherwise by a promise.
 * Failures that WeChat knows are thrown as WxFailure; anything else is the test's or the host's fault and a problem.
 * What waits for a person is no work of the program: `isWork` is false and nobody waits for its end.
 */
export function asyncApi(host: WxHost, name: string, work: WxWork, isWork = true): Callable {
  return (options?: unknown) => {
    const given = recordOf(options);
    const done = isWork ? host.core.work.begin(`wx.${name}`) : () => undefined;
    const hasCallbacks = callbackNames.some((callback) => isCallable(given[callback]));
    if (hasCallbacks) {
      void answer(host, name, work, given, (outcome, result) => {
        done();
        if (host.core.isKilled()) return;
        for (const callback of [outcome, 'complete']) {
          const tell = given[callback];
          if (isCallable(tell)) host.core.guard(`${callback} of wx.${name}`, () => tell(result));
        }
      });
      return undefined;
    }
    return host.core.realm.promise((resolve, reject) => {
      void answer(host, name, work, given, (outcome, result) => {
        done();
        if (!host.core.isKilled()) (outcome === 'success' ? resolve : reject)(result);
      });
    });
  };
}

async function answer(
  { core }: WxHost,
  name: string,
  work: WxWork,
  given: WxInput,
  tell: (outcome: 'success' | 'fail', result: unknown) => void,
): Promise<void> {
  try {
    // Never in the same turn: a program must not come to rely on an answer before its next line.
    await new Promise(setImmediate);
    const result = recordOf(await work(given));
    tell('success', core.realm.copyInWithMethods({ ...result, errMsg: `${name}:ok` }));
  } catch (error) {
    const failure = error instanceof WxFailure ? error : new WxFailure(reasonOf(error));
    if (failure !== error) core.problems.report(`wx.${name}: ${failure.message}`);
    tell('fail', core.realm.copyIn({ ...failure.extra, errMsg: `${name}:fail ${failure.message}` }));
  }
}

/** Several APIs at once. */
export const asyncApis = (host: WxHost, works: Readonly<Record<string, WxWork>>): Record<string, Callable> =>
  Object.fromEntries(Object.entries(works).map(([name, work]) => [name, asyncApi(host, name, work)]));
