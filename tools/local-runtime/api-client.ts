import { randomUUID } from 'node:crypto';
import type { InputOf, Method, OutputOf } from '@shared/contract/method';
import type { ErrorCode, ErrorDetails } from '@shared/errors';
import type { DevPerson } from './dev-people';

/** A refusal as an HTTP client sees it. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    readonly details: ErrorDetails,
  ) {
    super(`${code} (${status}) ${JSON.stringify(details)}`);
  }
}

interface Refused {
  readonly error: { readonly code: ErrorCode; readonly details: ErrorDetails };
}

const answerOf = async (response: Response): Promise<unknown> => {
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const { code, details } = (answer as Refused).error;
  throw new ApiRefusal(response.status, code, details);
};

/** One person's way in over HTTP, for tests and measurements. `address` is where the runtime listens. */
export interface ApiClient {
  readonly address: string;
  readonly token: string;
  /**
   * Calls a method and checks the answer against its contract. Throws ApiRefusal, or fetch's own error when nobody
   * answers. A write is given a fresh key unless the caller repeats one.
   */
  call<M extends Method>(method: M, input: InputOf<M>, requestKey?: string): Promise<OutputOf<M>>;
}

export const requestOf = (
  { address, token }: Pick<ApiClient, 'address' | 'token'>,
  { name, kind }: Method,
  input: unknown,
  requestKey: string = randomUUID(),
): Request =>
  new Request(`${address}/api/${name.slice(0, name.indexOf('.'))}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ method: name, input, ...(kind === 'write' ? { requestKey } : {}) }),
  });

export const apiClient = (address: string, token: string): ApiClient => ({
  address,
  token,
  async call<M extends Method>(method: M, input: InputOf<M>, requestKey?: string) {
    const answer = await answerOf(await fetch(requestOf({ address, token }, method, input, requestKey)));
    return method.output.parse((answer as { readonly data: unknown }).data) as OutputOf<M>;
  },
});

export const listDevPeople = async (address: string): Promise<readonly DevPerson[]> =>
  (await answerOf(await fetch(`${address}/api/dev-people`))) as readonly DevPerson[];

/** Signs in as a person of the demo village. */
export const signIn = async (address: string, personId: string): Promise<ApiClient> => {
  const response = await fetch(`${address}/api/dev-login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  const { token } = (await answerOf(response)) as { readonly token: string };
  return apiClient(address, token);
};
