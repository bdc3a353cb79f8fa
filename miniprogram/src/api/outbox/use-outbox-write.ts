import { useCallback } from 'react';
import type { InputOf, Method, OutputOf } from '@shared/contract/method';
import { chosenVillage } from '../chosen-village';
import { representedIn } from '../client';
import { ownDraftKey } from '../drafts';
import { functionOf } from '../wire';
import { errorOf } from './judge-failure';
import { findWriter, outbox } from './phone-outbox';
import { OutboxRefused } from './outbox-item';
import { watchItem, type Sent } from './watch-item';

interface WriteOptions<Field> {
  /** The reads whose answers it outdates. */
  readonly changes?: readonly Method[];
  /** The field of the input that takes the mediaIds of the photos. */
  readonly photoField?: Field;
}

interface Wish {
  /** What it is, in plain words, for the list of what is on its way. */
  readonly title: string;
  /** As given to `useDraft`: the draft moves into the outbox in the same moment, and comes back from there. */
  readonly draftKey?: string;
  /** The keys of photos on this phone. */
  readonly photoKeys?: readonly string[];
  /** Writes about the same thing never overtake each other; all of one function when left out. */
  readonly about?: string;
}

/**
 * Writes through the outbox: stored on the phone before it is sent, sent until it has arrived, once. For whatever still
 * makes sense an hour later; what must happen now or not at all (sign-in, offices, imports) is `useWrite`'s.
 *
 * The function resolves when the write has arrived or is known to take longer, and then the draft is empty already. It throws
 * OutboxRefused or NoAnswerError when nothing could be promised, and ApiError when the back end refused at once: then the form
 * keeps its words, and nothing is left in the outbox.
 */
export function useOutboxWrite<M extends Method, Field extends keyof InputOf<M> & string = never>(
  method: M,
  { changes = [], photoField }: WriteOptions<Field> = {},
): (input: Omit<InputOf<M>, Field>, wish: Wish) => Promise<Sent<OutputOf<M>>> {
  return useCallback(
    async (input, { title, draftKey, photoKeys = [], about = functionOf(method) }) => {
      if ((await findWriter()) === null) throw new OutboxRefused('nobody');
      const item = outbox.accept({
        method: method.name,
        input,
        photos: photoField && { field: photoField, keys: photoKeys },
        draftKey: draftKey === undefined ? undefined : ownDraftKey(draftKey),
        actFor: representedIn(method),
        villageCode: chosenVillage(),
        ...{ about, title, changes: changes.map(({ name }) => name) },
      });
      const sent = await watchItem<OutputOf<M>>(outbox, item.itemId);
      if (sent.state !== 'refused') return sent;
      outbox.takeBack(item.itemId);
      throw errorOf(sent.problem);
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a hook is called with the same method and reads each time
    [method, photoField],
  );
}
