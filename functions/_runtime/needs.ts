import { targetOf, type Method } from '@shared/contract/method';
import { villageCodeSchema } from '@shared/contract/schema';
import { AppError } from '@shared/errors';
import type { Actor, Needed } from './actor';
import type { ClientRequest } from './event';
import { gather } from './gather';
import type { Brought, Parts } from './parts';

/** What a use case needs of the database, as far as input and time tell; read before anything has been judged. */
export type NeedsOf<I, P extends Parts> = (input: I, now: string) => P;

interface Needing {
  readonly method: Method;
  readonly needs: NeedsOf<unknown, Parts> | null;
}

/**
 * What the request that finds the caller can bring for the use case. Nothing for input that will be refused; nothing when the
 * caller acts for somebody else, because everything would be brought around the caller; and nothing for a method that is not
 * about a village, because which one it is follows from the caller's roles, whatever the client says beside its input.
 */
export const neededBy = (
  { method, needs }: Needing,
  { input, actFor }: ClientRequest,
  now: string,
): Needed | null => {
  if (needs === null || actFor !== undefined || targetOf(method) !== 'village') return null;
  const parsed = method.input.safeParse(input);
  if (!parsed.success) return null;
  const named = villageCodeSchema.safeParse(input['villageCode']);
  return { villageCode: named.success ? named.data : null, parts: needs(parsed.data, now) };
};

/** Brings what a use case needs around a caller who has been judged, when it did not come with the caller. */
export const bringFor = async (
  { needs }: Needing,
  call: {
    readonly actor: Actor;
    readonly villageCode: string;
    readonly input: unknown;
    readonly now: string;
  },
): Promise<Brought<Parts> | undefined> => {
  if (needs === null) return undefined;
  const { actor, villageCode, input, now } = call;
  const person = { personId: actor.personId };
  const gathered = await gather({ person, villageCode }, needs(input, now));
  if (gathered === null) throw new AppError('Forbidden');
  return gathered.brought;
};
