import type { Method } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { Actor, Caller, Credential } from './actor';
import { failed, toHttp, type Answer } from './answer';
import { keepAuditRecord } from './audit-record';
import { documents, type Documents } from './documents';
import {
  addressOfCall,
  addressOfHttp,
  asHttpEvent,
  asTimerEvent,
  credentialOfCall,
  credentialOfHttp,
  requestOfCall,
  requestOfHttp,
  type ClientRequest,
} from './event';
import { newId } from './ids';
import { judgeInput, judgeTarget, type Target } from './judge';
import { bringFor, earlierAnswersIn } from './needs';
import { receive, type Arrival } from './receive';
import { findRepresented } from './represented';
import { answerFrom, requestKeyStore, type KeyedRequest } from './request-key-store';
import type { Route, VisitorCall } from './route';
import { transact } from './transact';
import { watchChanges } from './watch-changes';

/** What the cloud hands to `main` beside the event. */
export interface FunctionContext {
  readonly request_id?: string;
}

export interface ServeOptions {
  /** The clock; the real one when left out. */
  readonly now?: () => string;
}

type AnyCall = VisitorCall<unknown>;

/** Runs a use case in `transaction`, and writes beside it what an office holder changed. */
const runWatched = async (
  { method, run }: Route,
  { call, prepared }: { readonly call: AnyCall; readonly prepared: unknown },
  transaction: Documents,
): Promise<unknown> => {
  const watched = watchChanges(transaction);
  // Parsing the output strips whatever the contract does not name, so nothing leaks by accident.
  const data = method.output.parse(await run({ ...call, documents: watched.documents }, prepared));
  const { actor } = call;
  // What a visitor can do is nothing of an office, whoever happens to do it.
  if (actor !== null && method.caller !== 'visitor') {
    await keepAuditRecord(transaction, { method, call: { ...call, actor }, changes: watched.changes() });
  }
  return data;
};

/**
 * Who a remembered answer belongs to: nobody else can ask for it, whatever key they make up. A visitor's is not the person's,
 * because a visitor who is bound to one has become that person when asking again.
 */
const ownerOf = ({ caller }: Method, { actor, source: { openId } }: AnyCall): string => {
  if (caller !== 'visitor' && actor !== null) return actor.proxy?.personId ?? actor.personId;
  return openId === null ? 'visitor' : `wx.${openId}`;
};

/** What the use case needs, which has come with the caller or is asked for now. */
const broughtTo = async (route: Route, { actor, ...call }: AnyCall, { brought }: Caller) =>
  // A visitor's method needs nothing.
  actor === null || route.needs === null
    ? undefined
    : (brought ?? (await bringFor(route, { ...call, actor })));

/** Runs a write in a transaction, in which its answer is kept. */
const runKeyed = (
  route: Route,
  running: { readonly call: AnyCall; readonly prepared: unknown },
  keyed: KeyedRequest,
): Promise<unknown> => {
  let attempts = 0;
  return transact(async (transaction) => {
    const keys = requestKeyStore(transaction);
    attempts += 1;
    // Nothing was answered a moment ago. Whoever has answered since has kept it under this key: then this attempt is lost.
    const meanwhile = attempts === 1 ? null : await keys.findAnswer(keyed);
    if (meanwhile !== null) return meanwhile.data;
    const data = await runWatched(route, running, transaction);
    await keys.keepAnswer(keyed, data);
    return data;
  });
};

const runWrite = async (
  route: Route,
  call: AnyCall,
  { caller, requestKey }: { readonly caller: Caller; readonly requestKey: string },
): Promise<unknown> => {
  const keyed = {
    owner: ownerOf(route.method, call),
    requestKey,
    method: route.method.name,
    input: call.input,
    // The input alone does not say for whom it is.
    actFor: call.actor?.proxy ? call.actor.personId : null,
    at: call.now,
  };
  const findAnswer = () => requestKeyStore(documents).findAnswer(keyed);
  const kept = earlierAnswersIn(caller.brought);
  const earlier = kept === undefined ? await findAnswer() : answerFrom(keyed, kept[0]);
  if (earlier !== null) return earlier.data;
  try {
    const needed = await broughtTo(route, call, caller);
    const prepared = await route.prepare?.({ ...call, documents }, needed);
    return await runKeyed(route, { call, prepared }, keyed);
  } catch (error) {
    // A phone that waits no longer asks again while the first call is under way. What that one has just done (checked in,
    // accepted) is then no reason to refuse the second: it gets the same answer.
    const done = await findAnswer();
    if (done === null) throw error;
    return done.data;
  }
};

const runRead = async (route: Route, call: AnyCall, caller: Caller): Promise<unknown> => {
  const needed = await broughtTo(route, call, caller);
  return route.method.output.parse(await route.run({ ...call, documents }, needed));
};

const runRoute = async (
  route: Route,
  call: AnyCall,
  { caller, requestKey }: { readonly caller: Caller; readonly requestKey: string | undefined },
): Promise<unknown> => {
  const { method, prepare } = route;
  if (method.kind === 'read') return runRead(route, call, caller);
  if (method.kind === 'disclosure') {
    const prepared = await prepare?.({ ...call, documents }, undefined);
    return transact((transaction) => runWatched(route, { call, prepared }, transaction));
  }
  if (requestKey === undefined) throw new AppError('InvalidInput', { fields: ['requestKey'] });
  return runWrite(route, call, { caller, requestKey });
};

/** The one who acts in this call: the caller, or the person without a phone whom the caller represents. */
const actingOne = async (method: Method, actor: Actor, { actFor }: ClientRequest, now: string) => {
  if (actFor === undefined || actFor === actor.personId) return actor;
  if (method.isOpenToProxy !== true) throw new AppError('Forbidden');
  return findRepresented(actor, actFor, now);
};

const noTarget: Target = { unitCode: '', villageCode: '' };

/** Judges who may do this, in the order identity, role, input. */
const judgeCall = async (
  method: Method,
  caller: Caller,
  request: ClientRequest,
  now: string,
): Promise<Pick<AnyCall, 'actor' | 'unitCode' | 'villageCode' | 'input'>> => {
  if (method.caller === 'visitor') {
    return { actor: caller.actor, ...noTarget, input: judgeInput(method, request.input) };
  }
  if (caller.actor === null) throw caller.refusal ?? new AppError('Unauthenticated');
  const actor = await actingOne(method, caller.actor, request, now);
  const target = judgeTarget(method, actor, request.input);
  return { actor, ...target, input: judgeInput(method, request.input) };
};

/**
 * The one doorway of a function called by people: from the mini-program (`wx.cloud.callFunction`) or over HTTP. Judges
 * identity, role, input, in this order, and only then runs the use case.
 */
export const serve = (
  routes: readonly Route[],
  { now = () => new Date().toISOString() }: ServeOptions = {},
) => {
  const answerTo = async (arrival: Arrival): Promise<Answer> => {
    const { requestId, address } = arrival;
    let method: Method | null = null;
    try {
      const at = now();
      const { request, route, caller } = await receive(routes, arrival, at);
      method = route.method;
      const { openId, sessionId } = caller;
      const call: AnyCall = {
        ...(await judgeCall(method, caller, request, at)),
        now: at,
        newId: () => newId(at),
        requestId,
        source: { openId, sessionId, address },
      };
      const { requestKey } = request;
      return { ok: true, data: await runRoute(route, call, { caller, requestKey }) };
    } catch (error) {
      return failed(error, method, requestId);
    }
  };

  return async (event: unknown, context: FunctionContext = {}) => {
    const requestId = context.request_id ?? newId(now());
    const http = asHttpEvent(event);
    if (http !== null) {
      const arrival = { credential: credentialOfHttp(http), address: addressOfHttp(http), requestId };
      return toHttp(await answerTo({ ...arrival, readRequest: () => requestOfHttp(http) }));
    }
    // A timer has no business here, and a person who sends a timer's event is still just that person.
    const credential: Credential = asTimerEvent(event) === null ? credentialOfCall() : { kind: 'none' };
    return answerTo({
      credential,
      address: addressOfCall(),
      requestId,
      readRequest: () => requestOfCall(event),
    });
  };
};
