import { NoAnswerError } from '@/api/api-error';
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

/** The token to call with as `personId`. */
export async function devSignIn(personId: string): Promise<string> {
  const answer = await requestJson('POST', '/api/dev-login', { body: { personId } });
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
