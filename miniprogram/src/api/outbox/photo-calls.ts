import { prepareUpload, submit } from '@shared/contract/media';
import type { Method, OutputOf } from '@shared/contract/method';
import { ApiError } from '../api-error';
import { functionOf, inVillage, openAnswer } from '../wire';
import type { SentAs } from './outbox-item';
import type { SendAs } from './ports';

/** What a photo's journey asks the back end, each step under a key of its own. */
export function photoCalls(send: SendAs) {
  const ask = async <M extends Method>(method: M, key: string, input: object, sentAs: SentAs) => {
    const { personId, actFor, villageCode } = sentAs;
    const body = {
      method: method.name,
      input: inVillage(villageCode, input),
      requestKey: key,
      actFor: actFor?.personId,
    };
    return openAnswer(await send(functionOf(method), body, personId)) as OutputOf<M>;
  };
  return {
    /** A place for so many bytes. */
    prepare: (prepareKey: string, bytes: number, sentAs: SentAs) =>
      ask(prepareUpload, prepareKey, { bytes }, sentAs),
    /** Whether the photo is there, whole and readable. */
    async hasArrived(checkKey: string, mediaId: string, sentAs: SentAs): Promise<boolean> {
      try {
        await ask(submit, checkKey, { mediaId }, sentAs);
        return true;
      } catch (error) {
        if (error instanceof ApiError && error.code === 'PhotoMissing') return false;
        throw error;
      }
    },
  };
}
