import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, errorStatuses } from '@shared/errors';
import { isLocalProgram, type RouteHandler } from '../../emulator/src/index';
import { signToken, type TokenSubject } from '../../functions/_runtime/token';
import type { DevPeople } from './dev-people';
import { readJson } from './read-json';

export interface DevLoginOptions {
  /** Asked on every request, because the database opens after the routes are declared. */
  readonly people: () => DevPeople;
  /** What the functions check tokens with: TOKEN_SECRET and TCB_ENV. */
  readonly tokenEnvironment: Readonly<Record<string, string>>;
  /** The address the runtime listens on. */
  readonly host: string;
}

/** Made-up openids begin so, lest one be taken for WeChat's own. */
const openIdPattern = /^wx-[\w-]{1,61}$/;

/**
 * `GET /api/dev-people` answers who one can be, `POST /api/dev-login {personId}` makes one that person. `{openId: 'wx-…'}`
 * makes one that WeChat user instead: a stranger until somebody is bound to it. Both exist in the local runtime only and
 * answer nobody but this machine and the pages it serves.
 */
export function devLoginRoutes({ people, tokenEnvironment, host }: DevLoginOptions): readonly RouteHandler[] {
  const logIn = async (request: IncomingMessage): Promise<{ readonly token: string }> => {
    const who = subjectOf((await readJson(request)) ?? {});
    if (who.kind === 'person' && (await people().find(who.personId)) === null) throw new AppError('NotFound');
    return { token: await signToken(who, new Date().toISOString(), tokenEnvironment) };
  };
  return [
    route(host, 'GET', '/api/dev-people', () => people().list()),
    route(host, 'POST', '/api/dev-login', logIn),
  ];
}

function subjectOf({ personId, openId }: Readonly<Record<string, unknown>>): TokenSubject {
  if (openId === undefined) {
    if (typeof personId !== 'string') throw new AppError('InvalidInput', { fields: ['personId'] });
    return { kind: 'person', personId, sessionId: `dev-${randomUUID()}` };
  }
  if (personId !== undefined || typeof openId !== 'string' || !openIdPattern.test(openId))
    throw new AppError('InvalidInput', { fields: ['openId'] });
  return { kind: 'wechat', openId };
}

function route(
  host: string,
  method: string,
  path: string,
  answerTo: (request: IncomingMessage) => Promise<unknown>,
): RouteHandler {
  const judgedAnswer = async (request: IncomingMessage) => {
    if (!isLocalProgram(request, host)) throw new AppError('Forbidden');
    if (request.method !== method) throw new AppError('MethodUnknown');
    return answerTo(request);
  };
  return async (request, response) => {
    if ((request.url ?? '').split('?')[0] !== path) return false;
    try {
      send(response, 200, await judgedAnswer(request));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // What is left of a refused body is read and dropped, or the client would never see the answer.
      request.resume();
      const { code, details } = error;
      send(response, errorStatuses[code], { ok: false, error: { code, details, requestId: randomUUID() } });
    }
    return true;
  };
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(value));
}
