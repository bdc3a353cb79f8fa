import * as z from 'zod/mini';
import { idSchema } from '@shared/contract/schema';
import { AppError } from '@shared/errors';
import type { Credential } from './actor';

/** What every client sends, whatever the way in. */
const requestSchema = z.object({
  method: z.string().check(z.maxLength(80)),
  input: z._default(z.record(z.string(), z.unknown()), {}),
  requestKey: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))),
  /** The person without a phone for whom the caller does this. */
  actFor: z.optional(idSchema),
});
export type ClientRequest = z.output<typeof requestSchema>;

const httpEventSchema = z.object({
  httpMethod: z.string(),
  headers: z._default(z.record(z.string(), z.unknown()), {}),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
});
export type HttpEvent = z.output<typeof httpEventSchema>;

const timerEventSchema = z.object({ Type: z.literal('Timer'), TriggerName: z.string(), Time: z.string() });
export type TimerEvent = z.output<typeof timerEventSchema>;

export const asHttpEvent = (event: unknown): HttpEvent | null =>
  httpEventSchema.safeParse(event).data ?? null;
export const asTimerEvent = (event: unknown): TimerEvent | null =>
  timerEventSchema.safeParse(event).data ?? null;

/**
 * The openid of this very call. The runtime writes identity into the environment before a call and never clears it: a
 * variable counts only when the context keys of this call list it.
 */
export const wechatOpenId = (environment: NodeJS.ProcessEnv = process.env): string | null => {
  const isOfThisCall = (environment['WX_CONTEXT_KEYS'] ?? '').split(',').includes('WX_OPENID');
  const openId = environment['WX_OPENID'] ?? '';
  return isOfThisCall && openId !== '' ? openId : null;
};

/**
 * Any sign that a client, and not a timer, is behind this call. A mini-program that was opened without signing in has no
 * openid; the source of the call, which is handed on from function to function, still tells.
 */
export const isClientCall = (environment: NodeJS.ProcessEnv = process.env): boolean => {
  const keys = (environment['TCB_CONTEXT_KEYS'] ?? '').split(',');
  const sources = keys.includes('TCB_SOURCE') ? (environment['TCB_SOURCE'] ?? '').split(',') : [];
  return (
    wechatOpenId(environment) !== null ||
    keys.some((key) => key === 'TCB_UUID' || key === 'TCB_CUSTOM_USER_ID') ||
    sources.includes('wx_client')
  );
};

const headerOf = ({ headers }: HttpEvent, wanted: string): string | null => {
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return typeof value === 'string' ? value : null;
};

/** The address that the gateway saw and wrote into this header, over whatever a client claimed there. */
export const addressOfHttp = (event: HttpEvent): string => headerOf(event, 'x-real-ip') ?? '';

/** The address of this very call from the mini-program; empty when the runtime does not tell. */
export const addressOfCall = (environment: NodeJS.ProcessEnv = process.env): string =>
  (environment['TCB_CONTEXT_KEYS'] ?? '').split(',').includes('TCB_SOURCE_IP')
    ? (environment['TCB_SOURCE_IP'] ?? '')
    : '';

const bodyOf = ({ body, isBase64Encoded }: HttpEvent): string => {
  const text = body ?? '';
  return isBase64Encoded === true ? Buffer.from(text, 'base64').toString('utf8') : text;
};

/** Names of the input fields that are wrong, never their values. */
export const invalidFields = (
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): readonly string[] => [...new Set(issues.map(({ path }) => path.map(String).join('.')))];

const parseRequest = (candidate: unknown): ClientRequest => {
  const parsed = requestSchema.safeParse(candidate);
  if (!parsed.success) throw new AppError('InvalidInput', { fields: invalidFields(parsed.error.issues) });
  return parsed.data;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AppError('InvalidInput', { fields: ['body'] });
  }
};

/** The request of an HTTP client. */
export const requestOfHttp = (event: HttpEvent): ClientRequest => {
  if (event.httpMethod !== 'POST') throw new AppError('MethodUnknown');
  return parseRequest(parseJson(bodyOf(event)));
};

/** The request of the mini-program. */
export const requestOfCall = (event: unknown): ClientRequest => parseRequest(event);

/** An HTTP client proves itself by a bearer token and by nothing else; the environment may be another caller's. */
export const credentialOfHttp = (event: HttpEvent): Credential => {
  const token = /^Bearer ([\w.-]+)$/i.exec(headerOf(event, 'authorization') ?? '')?.[1];
  return token === undefined ? { kind: 'none' } : { kind: 'token', token };
};

export const credentialOfCall = (): Credential => {
  const openId = wechatOpenId();
  return openId === null ? { kind: 'none' } : { kind: 'wechat', openId };
};
