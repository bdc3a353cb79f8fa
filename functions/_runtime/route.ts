import type { Method, OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { Actor } from './actor';
import type { Documents, ReadableDocuments } from './documents';
import type { NeedsOf } from './needs';
import type { Brought, Parts } from './parts';

/** What came with a call beside its input. */
export interface CallSource {
  /** The WeChat user behind the call; null over HTTP. */
  readonly openId: string | null;
  /** The session of the token the call came with; null in WeChat. */
  readonly sessionId: string | null;
  /** The network address it came from; empty when nobody said. */
  readonly address: string;
}

interface AnyCall<I> {
  /** The village the call is about; every query carries it. Empty only for methods that name no village. */
  readonly villageCode: string;
  /** The unit the call is about: the village, or what a method for any unit names. */
  readonly unitCode: string;
  readonly input: I;
  /** The instant of the call, ISO in UTC; a use case never asks a clock. */
  readonly now: string;
  /** A fresh id that sorts by `now`. */
  readonly newId: () => string;
  readonly requestId: string;
  readonly source: CallSource;
}

/** One judged call, as a use case receives it. */
export interface Call<I> extends AnyCall<I> {
  readonly actor: Actor;
}

export interface ReadCall<I> extends Call<I> {
  readonly documents: ReadableDocuments;
}

/** Everything written through `documents` happens together with the remembered answer, or not at all. */
export interface WriteCall<I> extends Call<I> {
  readonly documents: Documents;
}

/** A call of somebody who need not be on any roster. */
export interface VisitorCall<I> extends AnyCall<I> {
  /** Who it is, when it is known. */
  readonly actor: Actor | null;
}
export interface VisitorReadCall<I> extends VisitorCall<I> {
  readonly documents: ReadableDocuments;
}
export interface VisitorWriteCall<I> extends VisitorCall<I> {
  readonly documents: Documents;
}

type AnyRun = (
  call: VisitorReadCall<unknown> | VisitorWriteCall<unknown>,
  preparedOrBrought: unknown,
) => Promise<unknown>;

export interface Route {
  readonly method: Method;
  /** What is brought with the caller, and handed to `run` of a read or `prepare` of a write once the call has been judged. */
  readonly needs: NeedsOf<unknown, Parts> | null;
  /**
   * Work that may be repeated and needs no transaction, such as checking uploaded photos. What it answers is handed to `run`,
   * the same each time when that runs again after a lost race.
   */
  readonly prepare: ((call: VisitorReadCall<unknown>, brought: unknown) => Promise<unknown>) | null;
  readonly run: AnyRun;
}

type Prepare<C, P> = (call: C) => Promise<P>;
type Run<M extends Method, C, P = undefined> = (call: C, prepared: P) => Promise<OutputOf<M>>;

interface Before {
  readonly prepare?: unknown;
  readonly needs?: unknown;
}

const bind = (method: Method, run: unknown, { prepare = null, needs = null }: Before = {}): Route => ({
  method,
  needs: needs as Route['needs'],
  prepare: prepare as Route['prepare'],
  run: run as AnyRun,
});

/** Binds a read of the contract to its use case. */
export const read = <M extends Method>(method: M, run: Run<M, ReadCall<ParsedInputOf<M>>>): Route =>
  bind(method, run);

/**
 * As `read`, for a use case that says by `needs` what it reads: all of that comes in the one request that finds the caller. What
 * depends on the caller's roles, or on what was found, is still asked for by the use case itself.
 */
export const readWith = <M extends Method, P extends Parts>(
  method: M,
  needs: NeedsOf<ParsedInputOf<M>, P>,
  run: Run<M, ReadCall<ParsedInputOf<M>>, Brought<P>>,
): Route => bind(method, run, { needs });

/** What a use case takes beside the call decides whether something must prepare it. */
type Preparation<C, P> = [P] extends [undefined] ? [prepare?: Prepare<C, P>] : [prepare: Prepare<C, P>];

/**
 * Binds a write, or a disclosure, of the contract to its use case, which runs in one transaction and may run again after a
 * lost race.
 */
export const write = <M extends Method, P = undefined>(
  method: M,
  run: Run<M, WriteCall<ParsedInputOf<M>>, P>,
  ...[prepare]: Preparation<ReadCall<ParsedInputOf<M>>, P>
): Route => bind(method, run, { prepare });

/**
 * As `write`, for a use case that says by `needs` what it depends on without changing it: that comes in the one request that finds
 * the caller, as it stood a moment before the transaction, and goes to `prepare`.
 */
export const writeWith = <M extends Method, N extends Parts, P>(
  method: M,
  needs: NeedsOf<ParsedInputOf<M>, N>,
  run: Run<M, WriteCall<ParsedInputOf<M>>, P>,
  prepare: (call: ReadCall<ParsedInputOf<M>>, brought: Brought<N>) => Promise<P>,
): Route => bind(method, run, { prepare, needs });

/** As `read`, for a method that visitors may call. */
export const visitorRead = <M extends Method>(
  method: M,
  run: Run<M, VisitorReadCall<ParsedInputOf<M>>>,
): Route => bind(method, run);

/** As `write`, for a method that visitors may call. */
export const visitorWrite = <M extends Method, P = undefined>(
  method: M,
  run: Run<M, VisitorWriteCall<ParsedInputOf<M>>, P>,
  ...[prepare]: Preparation<VisitorReadCall<ParsedInputOf<M>>, P>
): Route => bind(method, run, { prepare });
