import { NoAnswerError } from '@/api/api-error';
import { newRequestKey } from '@/api/request-key';
import { requestJson } from '@/api/transport.h5';
import type { DevPerson } from './people';

const isPerson = (value: unknown): value is DevPerson =>
  typeof value === 'object' && value !== null && 'personId' in value && 'name' in value && 'roles' in value;

/** Whom a local runtime lets one be; null where there is no such list, as in any deployed one. */
export async function listDevPeople(): Promise<readonly DevPerson[] | null> {
  try {
    const answer = await requestJson('GET', '/api/dev-people');
    return Array.isArray(answer) ? answer.filter(isPerson) : null;
  } catch (error) {
    if (error instanceof NoAnswerError && error.reason === 'unreadable') return null;
    throw error;
  }
}

/** A person of the roster, or a WeChat user whom nobody knows yet. */
export type DevSubject = { readonly personId: string } | { readonly openId: string };

/** A WeChat user who was never here before; the runtime tells made-up ones by how they begin. */
export const newStranger = (): string => `wx-${newRequestKey()}`;

/** The token to call with as somebody. */
export async function devSignIn(subject: DevSubject): Promise<string> {
  const answer = await requestJson('POST', '/api/dev-login', { body: subject });
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'token' in answer &&
    typeof answer.token === 'string'
  ) {
    return answer.token;
  }
  throw new NoAnswerError('unreadable');
}
