import type { InputOf, Method, OutputOf, ParsedInputOf } from '@shared/contract/method';
import { derivedId } from '../../functions/points/close/derived-id';
import { actorOf, type PersonDocument } from '../../functions/_runtime/actor';
import { keepAuditRecord } from '../../functions/_runtime/audit-record';
import { documents } from '../../functions/_runtime/documents';
import { judgeTarget } from '../../functions/_runtime/judge';
import type { Call, ReadCall, WriteCall } from '../../functions/_runtime/route';
import { transact } from '../../functions/_runtime/transact';
import { watchChanges } from '../../functions/_runtime/watch-changes';

/** Somebody does something at some instant; `name` tells it from everything else and is what its ids are made of. */
export interface Doing<I> {
  readonly by: PersonDocument;
  readonly villageCode: string;
  readonly at: string;
  readonly name: string;
  readonly input: I;
}

/** The call that a use case would have received; ids follow from what is done, so that the same village is made twice. */
export const callOf = <I>({ by, villageCode, at, name, input }: Doing<I>): ReadCall<I> => {
  let count = 0;
  return {
    actor: actorOf(by, at),
    ...{ villageCode, unitCode: villageCode },
    source: { openId: null, sessionId: null, address: '' },
    input,
    now: at,
    newId: () => derivedId(at, `${name}:${(count += 1).toString()}`),
    requestId: `seed:${name}`,
    documents,
  };
};

/** Runs what is no method of its own but part of one, such as recording a whole roster, in one transaction. */
export const act = async <I, O>(doing: Doing<I>, run: (call: WriteCall<I>) => Promise<O>): Promise<O> =>
  transact((transaction) => run({ ...callOf(doing), documents: transaction }));

/** Somebody calls a method. */
export interface Calling<M extends Method> extends Omit<Doing<InputOf<M>>, 'villageCode'> {
  readonly method: M;
}

/** The use case behind a method, and what it wants prepared. */
type UseCase<M extends Method, P> = (call: WriteCall<ParsedInputOf<M>>, prepared: P) => Promise<OutputOf<M>>;
type Prepare<M extends Method, P> = (call: ReadCall<ParsedInputOf<M>>) => Promise<P>;

/**
 * Calls a method as `serve` does: rights are judged, the input is parsed, preparation runs outside and the use case in one
 * transaction, in which is also written down what an office holder changed.
 */
export const ask = async <M extends Method, P = undefined>(
  { method, ...doing }: Calling<M>,
  run: UseCase<M, P>,
  ...[prepare]: [P] extends [undefined] ? [] : [prepare: Prepare<M, P>]
): Promise<OutputOf<M>> => {
  const { by, at, input } = doing;
  const target = judgeTarget(method, actorOf(by, at), input as Readonly<Record<string, unknown>>);
  const parsed = method.input.parse(input) as ParsedInputOf<M>;
  const callNow = (): ReadCall<ParsedInputOf<M>> => ({
    ...callOf({ ...doing, villageCode: target.villageCode, input: parsed }),
    unitCode: target.unitCode,
  });
  const prepared = (await prepare?.(callNow())) as P;
  return transact(async (transaction) => {
    const call: Call<ParsedInputOf<M>> = callNow();
    const watched = watchChanges(transaction);
    const answer = await run({ ...call, documents: watched.documents }, prepared);
    await keepAuditRecord(transaction, { method, call, changes: watched.changes() });
    return answer;
  });
};
