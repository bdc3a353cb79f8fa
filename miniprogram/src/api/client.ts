import type { InputOf, Method, OutputOf } from '@shared/contract/method';
import { getMe } from '@shared/contract/people';
import { actFor, actingFor, type Represented } from './acting-for';
import { ApiError } from './api-error';
import { chosenVillage } from './chosen-village';
import { keepOwnPerson } from './own-person';
import { currentToken, endSession, leadToJoin } from './session';
import { send } from './transport';
import { functionOf, inVillage, openAnswer } from './wire';

export interface CallOptions {
  /** Required for writes: made and kept on the phone before sending, see `useWrite`. */
  readonly requestKey?: string;
}

/** Only what a proxy may do is done for the other one; everything else is one's own. */
export const representedIn = ({ isOpenToProxy = false }: Method): Represented | null =>
  isOpenToProxy ? actingFor() : null;

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
  const represented = representedIn(method);
  const token = currentToken();
  const answer = await send(
    functionOf(method),
    {
      method: method.name,
      input: inVillage(chosenVillage(), input as object),
      requestKey,
      actFor: represented?.personId,
    },
    { token, isVisit: method.caller === 'visitor' },
  );
  try {
    const output = openAnswer(answer) as OutputOf<M>;
    if (method.name === getMe.name && represented === null) {
      keepOwnPerson((output as OutputOf<typeof getMe>).personId, token);
    }
    return output;
  } catch (error) {
    // What is refused to somebody who has left by now turns nobody out who has come since.
    if (error instanceof ApiError && token === currentToken()) {
      leaveIfTurnedOut(error, represented !== null);
    }
    throw error;
  }
}

/** A refusal that no page can do anything about: it leads to where one can. */
function leaveIfTurnedOut({ code, details }: ApiError, isRepresenting: boolean): void {
  if (code === 'TokenExpired') endSession('expired');
  else if (code === 'Unauthenticated' && details['isUnbound'] === true) {
    keepOwnPerson(null);
    leadToJoin();
  } else if (code === 'Unauthenticated') endSession('refused');
  // Acting for somebody ended meanwhile; what was written stays with the form.
  else if (code === 'Forbidden' && isRepresenting) actFor(null);
}
