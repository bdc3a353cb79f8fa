import type { Method } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import { findActor, type Actor, type Credential } from './actor';
import { failed, toHttp, type Answer } from './answer';
import { documents } from './documents';
import {
  asHttpEvent,
  asTimerEvent,
  credentialOfCall,
  credentialOfHttp,
  requestOfCall,
  requestOfHttp,
  type ClientRequest,
} from './event';
import { newId } from './ids';
import { judgeInput, judgeVillage } from './judge';
import { requestKeyStore } from './request-key-store';
import type { Call, Route } from './route';
import { transact } from './transact';

/** What the cloud hands to `main` beside the event. */
export interface FunctionContext {
  readonly request_id?: string;
}

export interface ServeOptions {
  /** The clock; the real one when left out. */
  readonly now?: () => string;
}

const runWrite = async (route: Route, call: Call<unknown>, requestKey: string): Promise<unknown> => {
  const { method, prepare, run } = route;
  const keyed = {
    personId: call.actor.personId,
    requestKey,
    method: method.name,
    input: call.input,
    at: call.now,
  };
  const findAnswer = () => requestKeyStore(documents).findAnswer(keyed);
  const earlier = await findAnswer();
  if (earlier !== null) return earlier.data;
  try {
    await prepare?.({ ...call, documents });
    return await transact(async (transaction) => {
      const keys = requestKeyStore(transaction);
      const meanwhile = await keys.findAnswer(keyed);
      if (meanwhile !== null) return meanwhile.data;
      // Parsing the output strips whatever the contract does not name, so nothing leaks by accident.
      const data = method.output.parse(await run({ ...call, documents: transaction }));
      await keys.keepAnswer(keyed, data);
      return data;
    });
  } catch (error) {
    // A phone that waits no longer asks again while the first call is under way. What that one has just done (checked in,
    // accepted) is then no reason to refuse the second: it gets the same answer.
    const done = await findAnswer();
    if (done === null) throw error;
    return done.data;
  }
};

const runRoute = async (
  route: Route,
  actor: Actor,
  { input, requestKey }: ClientRequest,
  { now, requestId }: { readonly now: string; readonly requestId: string },
): Promise<unknown> => {
  const { method, run } = route;
  const villageCode = judgeVillage(method, actor, input);
  const call: Call<unknown> = {
    actor,
    villageCode,
    input: judgeInput(method, input),
    now,
    newId: () => newId(now),
    requestId,
  };
  if (method.kind === 'read') return method.output.parse(await run({ ...call, documents }));
  if (requestKey === undefined) throw new AppError('InvalidInput', { fields: ['requestKey'] });
  return runWrite(route, call, requestKey);
};

/**
 * The one doorway of a function called by people: from the mini-program (`wx.cloud.callFunction`) or over HTTP. Judges
 * identity, role, input, in this order, and only then runs the use case.
 */
export const serve = (
  routes: readonly Route[],
  { now = () => new Date().toISOString() }: ServeOptions = {},
) => {
  const answerTo = async (
    credential: Credential,
    readRequest: () => ClientRequest,
    requestId: string,
  ): Promise<Answer> => {
    let method: Method | null = null;
    try {
      const at = now();
      const actor = await findActor(credential, at);
      const request = readRequest();
      const route = routes.find((candidate) => candidate.method.name === request.method);
      if (route === undefined) throw new AppError('MethodUnknown');
      method = route.method;
      return { ok: true, data: await runRoute(route, actor, request, { now: at, requestId }) };
    } catch (error) {
      return failed(error, method, requestId);
    }
  };

  return async (event: unknown, context: FunctionContext = {}) => {
    const requestId = context.request_id ?? newId(now());
    const http = asHttpEvent(event);
    if (http !== null) {
      return toHttp(await answerTo(credentialOfHttp(http), () => requestOfHttp(http), requestId));
    }
    // A timer has no business here, and a person who sends a timer's event is still just that person.
    const credential: Credential = asTimerEvent(event) === null ? credentialOfCall() : { kind: 'none' };
    return answerTo(credential, () => requestOfCall(event), requestId);
  };
};
