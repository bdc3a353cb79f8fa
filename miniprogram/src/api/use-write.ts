import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { InputOf, Method, OutputOf } from '@shared/contract/method';
import { ApiError } from './api-error';
import { call, representedIn } from './client';
import { isDecided } from './outbox/judge-failure';
import { requestKeyFor, settleRequestKey } from './request-key';
import { answerKey } from './use-answer';

/**
 * Asks a write method, now or not at all: for what somebody waits for in front of the screen, and what would be wrong an hour
 * later. That is signing in, binding and joining, consent and leaving, devices and proxies; offices, units and their merges,
 * switches, the roster and its imports, households and decisions on requests, where the office works on what it sees at this
 * moment. What people bring from the field (snapshots, points, check-ins, visits, notices, corrections) is sent by the outbox:
 * `useOutboxWrite`.
 *
 * The request key is kept on the phone under `name` until an answer comes, so that pressing the
 * button again after a lost answer cannot do it twice; `changes` names the read methods whose answers it outdates.
 */
export function useWrite<M extends Method>(
  method: M,
  { name = method.name, changes = [] }: { readonly name?: string; readonly changes?: readonly Method[] } = {},
): UseMutationResult<OutputOf<M>, Error, InputOf<M>> {
  const client = useQueryClient();
  const refresh = async () => {
    await Promise.all(changes.map((read) => client.invalidateQueries({ queryKey: answerKey(read) })));
  };
  return useMutation<OutputOf<M>, Error, InputOf<M>>({
    mutationFn: (input) => writeOnce(method, name, input),
    onSuccess: refresh,
    onError: (error) => {
      // Somebody else was first: what is shown here is not how it stands.
      if (error instanceof ApiError && error.code === 'StateConflict') void refresh();
    },
  });
}

/** The same outside a page. */
export async function writeOnce<M extends Method>(
  method: M,
  name: string,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  // The same words for another person are another wish.
  const represented = representedIn(method)?.personId;
  const requestKey = requestKeyFor(name, represented === undefined ? input : { represented, input });
  try {
    const output = await call(method, input, { requestKey });
    settleRequestKey(name);
    return output;
  } catch (error) {
    if (error instanceof ApiError && isDecided(error)) settleRequestKey(name);
    throw error;
  }
}
