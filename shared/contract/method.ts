import type { ErrorCode } from '../errors';
import type { Role } from '../domain/roles';
import type * as z from 'zod/mini';

/** One thing a client can ask for. The contract is the only place that says who may ask and what may come back. */
export interface Method<I extends z.ZodMiniType = z.ZodMiniType, O extends z.ZodMiniType = z.ZodMiniType> {
  /** `<function>.<verb>`, for example `snapshots.advance`. */
  readonly name: `${string}.${string}`;
  /** One sentence for docs/reference. */
  readonly does: string;
  /**
   * A write carries a requestKey and runs in one transaction; a read does neither. A disclosure shows personal data or hands
   * it out as a file: it runs in a transaction too, because it writes down who looked, and its answer is never kept.
   */
  readonly kind: 'read' | 'write' | 'disclosure';
  /** Who may call, held in the target unit or above it. Empty for visitors' methods and for no others. */
  readonly roles: readonly Role[];
  /** A visitor is on no roster yet: WeChat may vouch for the phone, or nobody for anything. Persons are meant when left out. */
  readonly caller?: 'person' | 'visitor';
  /** Whether somebody may call it for a person without a phone (代办), and is then named beside what was done. */
  readonly isOpenToProxy?: boolean;
  readonly input: I;
  readonly output: O;
  /** Codes beside those every method may answer (`commonErrors`). */
  readonly errors: readonly ErrorCode[];
}

/** What a method is about: a village, any unit of the tree, or only the caller. */
export const targetOf = ({ input }: Pick<Method, 'input'>): 'village' | 'unit' | 'caller' => {
  const fields = 'shape' in input ? (input.shape as Readonly<Record<string, unknown>>) : {};
  if ('unitCode' in fields) return 'unit';
  return 'villageCode' in fields ? 'village' : 'caller';
};

export const method = <I extends z.ZodMiniType, O extends z.ZodMiniType>(spec: Method<I, O>): Method<I, O> =>
  spec;

/** What a client sends. */
export type InputOf<M extends Method> = z.input<M['input']>;
/** What a use case receives, with defaults filled in. */
export type ParsedInputOf<M extends Method> = z.output<M['input']>;
export type OutputOf<M extends Method> = z.output<M['output']>;

/** Refusals that any method can answer before its use case runs. */
export const commonErrors = [
  'Unauthenticated',
  'TokenExpired',
  'Forbidden',
  'MethodUnknown',
  'InvalidInput',
  'BodyTooLarge',
  'RequestKeyReused',
  'TooManyRequests',
  'Busy',
  'Internal',
] as const satisfies readonly ErrorCode[];
