import { AppError } from '@shared/errors';
import { findCaller, type Caller, type Credential } from './actor';
import type { ClientRequest } from './event';
import { neededBy } from './needs';
import type { Route } from './route';

/** A call as it came in, whatever the way. */
export interface Arrival {
  readonly credential: Credential;
  readonly readRequest: () => ClientRequest;
  readonly address: string;
  readonly requestId: string;
}

interface Received {
  readonly request: ClientRequest;
  readonly route: Route;
  readonly caller: Caller;
}

const readOf = ({ readRequest }: Arrival): ClientRequest | AppError => {
  try {
    return readRequest();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
};

/**
 * Reads the request, then finds the caller: what the use case needs is known by then and comes along, unseen until the call has
 * been judged. Whatever is wrong with the request is nobody's business but a known caller's: strangers are told who they are not,
 * first.
 */
export const receive = async (routes: readonly Route[], arrival: Arrival, now: string): Promise<Received> => {
  const request = readOf(arrival);
  if (request instanceof AppError) {
    const { refusal } = await findCaller(arrival.credential, now);
    throw refusal ?? request;
  }
  const route = routes.find(({ method }) => method.name === request.method);
  const needed = route === undefined ? null : neededBy(route, request, now);
  const caller = await findCaller(arrival.credential, now, needed);
  if (route === undefined) throw caller.refusal ?? new AppError('MethodUnknown');
  return { request, route, caller };
};
