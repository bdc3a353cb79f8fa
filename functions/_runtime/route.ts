import type { Method, OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { Actor } from './actor';
import type { Documents, ReadableDocuments } from './documents';

/** One judged call, as a use case receives it. */
export interface Call<I> {
  readonly actor: Actor;
  /** The village the call is about; every query carries it. Empty only for methods that name no village. */
  readonly villageCode: string;
  readonly input: I;
  /** The instant of the call, ISO in UTC; a use case never asks a clock. */
  readonly now: string;
  /** A fresh id that sorts by `now`. */
  readonly newId: () => string;
  readonly requestId: string;
}

export interface ReadCall<I> extends Call<I> {
  readonly documents: ReadableDocuments;
}

/** Everything written through `documents` happens together with the remembered answer, or not at all. */
export interface WriteCall<I> extends Call<I> {
  readonly documents: Documents;
}

export interface Route {
  readonly method: Method;
  /** Work that may be repeated and needs no transaction, such as checking uploaded photos. */
  readonly prepare: ((call: ReadCall<unknown>) => Promise<void>) | null;
  readonly run: (call: ReadCall<unknown> | WriteCall<unknown>) => Promise<unknown>;
}

/** Binds a read of the contract to its use case. */
export const read = <M extends Method>(
  method: M,
  run: (call: ReadCall<ParsedInputOf<M>>) => Promise<OutputOf<M>>,
): Route => ({ method, prepare: null, run: run as Route['run'] });

/** Binds a write of the contract to its use case, which runs in one transaction and may run again after a lost race. */
export const write = <M extends Method>(
  method: M,
  run: (call: WriteCall<ParsedInputOf<M>>) => Promise<OutputOf<M>>,
  prepare: ((call: ReadCall<ParsedInputOf<M>>) => Promise<void>) | null = null,
): Route => ({ method, prepare: prepare as Route['prepare'], run: run as Route['run'] });
