import { targetOf, type Method } from '@shared/contract/method';
import { villageCodeSchema } from '@shared/contract/schema';
import { AppError } from '@shared/errors';
import type { Actor, Needed } from './actor';
import type { ClientRequest } from './event';
import { gather } from './gather';
import type { Brought, Parts } from './parts';
import { answerPart, type KeptAnswer } from './request-key-store';

/** What a use case needs of the database, as far as input and time tell; read before anything has been judged. */
export type NeedsOf<I, P extends Parts> = (input: I, now: string) => P;

interface Needing {
  readonly method: Method;
  readonly needs: NeedsOf<unknown, Parts> | null;
}

/** The name under which what was answered before comes with the caller of a write; no use case names a part of its own so. */
const earlierAnswers = 'earlierAnswers';

/** What a use case needs, if it can come with the caller. */
const ownParts = ({ method, needs }: Needing, { input }: ClientRequest, now: string): Parts | null => {
  if (needs === null) return {};
  if (targetOf(method) !== 'village') return null;
  const parsed = method.input.safeParse(input);
  return parsed.success ? needs(parsed.data, now) : null;
};

/**
 * What the request that finds the caller can bring: of a write the answer it had before, and what the use case needs. Nothing for input
 * that will be refused; nothing when the caller acts for somebody else, because everything would be brought around the caller; and
 * nothing that a method needs that is not about a village, because which one it is follows from the caller's roles, whatever the
 * client says beside its input.
 */
export const neededBy = (needing: Needing, request: ClientRequest, now: string): Needed | null => {
  const { kind, caller } = needing.method;
  const { input, actFor, requestKey } = request;
  const isKeyed = kind === 'write' && caller !== 'visitor' && requestKey !== undefined;
  if (actFor !== undefined || (needing.needs === null && !isKeyed)) return null;
  const own = ownParts(needing, request, now);
  if (own === null) return null;
  const named = villageCodeSchema.safeParse(input['villageCode']);
  const parts = isKeyed ? { ...own, [earlierAnswers]: answerPart(requestKey) } : own;
  return { villageCode: named.success ? named.data : null, parts };
};

/** What a write was answered before, when that came with its caller; undefined when nobody has looked. */
export const earlierAnswersIn = (brought: Brought<Parts> | null): readonly KeptAnswer[] | undefined =>
  brought?.[earlierAnswers] as readonly KeptAnswer[] | undefined;

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
