import { documents, type Documents } from '../../_runtime/documents';
import { transact } from '../../_runtime/transact';

/** A database that is gone from its n-th write on; a commit counts as one, and may be lost before or after it took hold. */
export const dyingParts = (writesLeft: number, isAnswerLost: boolean) => {
  let left = writesLeft;
  const live = (): void => {
    if (left < 0) throw new Error('the process is gone');
  };
  const spend = (): void => {
    left -= 1;
    live();
  };
  const guarded = <D extends Documents>(inner: D): D => ({
    ...inner,
    get: (collection, id) => (live(), inner.get(collection, id)),
    find: (collection, query) => (live(), inner.find(collection, query)),
    insert: (collection, document) => (spend(), inner.insert(collection, document)),
    insertMany: (collection, all) => (spend(), inner.insertMany(collection, all)),
    put: (collection, document) => (spend(), inner.put(collection, document)),
  });
  const dyingTransact: typeof transact = async (run) => {
    const result = await transact(async (transaction) => {
      const answer = await run(guarded(transaction));
      if (!isAnswerLost) spend();
      return answer;
    });
    if (isAnswerLost) spend();
    return result;
  };
  const outside = {
    ...guarded(documents),
    patchMany: (...args: Parameters<typeof documents.patchMany>) => (spend(), documents.patchMany(...args)),
  };
  return { documents: outside, transact: dyingTransact, hasDied: () => left < 0 };
};
