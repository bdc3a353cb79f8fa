import type { InputOf, Method, OutputOf } from '@shared/contract/method';
import { ApiError } from './api-error';
import { chosenVillage } from './chosen-village';
import { currentToken, endSession } from './session';
import { send } from './transport';
import { openAnswer } from './wire';

export interface CallOptions {
  /** Required for writes: made and kept on the phone before sending, see `useWrite`. */
  readonly requestKey?: string;
}

/** An officer looks at one village at a time; whatever does not name another is asked about that one. */
const withVillage = (input: unknown): unknown => {
  const villageCode = chosenVillage();
  return villageCode === null ? input : { villageCode, ...(input as object) };
};

const functionOf = (method: Method): string => method.name.slice(0, method.name.indexOf('.'));

/**
 * The only door to the back end. Answers what the contract promises; throws ApiError when refused and NoAnswerError
 * when nothing came back. It never speaks to the person: pages do.
 */
export async function call<M extends Method>(
  method: M,
  input: InputOf<M>,
  { requestKey }: CallOptions = {},
): Promise<OutputOf<M>> {
  if (method.kind === 'write' && requestKey === undefined) {
    throw new TypeError(`${method.name} writes and needs a requestKey`);
  }
  const answer = await send(
    functionOf(method),
    { method: method.name, input: withVillage(input), requestKey },
    currentToken(),
  );
  try {
    return openAnswer(answer) as OutputOf<M>;
  } catch (error) {
    if (error instanceof ApiError && isSignInNeeded(error))
      endSession(error.code === 'TokenExpired' ? 'expired' : 'refused');
    throw error;
  }
}

const isSignInNeeded = ({ code }: ApiError): boolean => code === 'Unauthenticated' || code === 'TokenExpired';
