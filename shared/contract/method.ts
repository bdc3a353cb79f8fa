import type { ErrorCode } from '../errors';
import type { Role } from '../domain/roles';
import type * as z from 'zod/mini';

/** One thing a client can ask for. The contract is the only place that says who may ask and what may come back. */
export interface Method<I extends z.ZodMiniType = z.ZodMiniType, O extends z.ZodMiniType = z.ZodMiniType> {
  /** `<function>.<verb>`, for example `snapshots.advance`. */
  readonly name: `${string}.${string}`;
  /** One sentence for docs/reference. */
  readonly does: string;
  /** A write carries a requestKey and runs in one transaction; a read does neither. */
  readonly kind: 'read' | 'write';
  /** Who may call, held in the target village, its township or its county. */
  readonly roles: readonly Role[];
  readonly input: I;
  readonly output: O;
  /** Codes beside those every method may answer (`commonErrors`). */
  readonly errors: readonly ErrorCode[];
}

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
