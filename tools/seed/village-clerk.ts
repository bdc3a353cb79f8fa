import { derivedId } from '../../functions/publish-rankings/derived-id';
import { actorOf, type PersonDocument } from '../../functions/_runtime/actor';
import { documents } from '../../functions/_runtime/documents';
import type { ReadCall, WriteCall } from '../../functions/_runtime/route';
import { transact } from '../../functions/_runtime/transact';

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

/** Runs a write's use case as `serve` does: preparation outside, then one transaction. */
export const act = async <I, O>(
  doing: Doing<I>,
  run: (call: WriteCall<I>) => Promise<O>,
  prepare?: (call: ReadCall<I>) => Promise<void>,
): Promise<O> => {
  await prepare?.(callOf(doing));
  return transact((transaction) => run({ ...callOf(doing), documents: transaction }));
};
