import { NoAnswerError } from '../api-error';
import type { After, SendAs } from './ports';

/** Longer than any transport of ours waits by itself. */
const patienceMs = 90_000;

/** A transport that never answers must not hold up everything behind it: past some time there is no answer. */
export const patientSend =
  (send: SendAs, after: After): SendAs =>
  (functionName, body, personId) =>
    new Promise((resolve, reject) => {
      const callOff = after(patienceMs, () => reject(new NoAnswerError('timeout')));
      const end = <Value>(settle: (value: Value) => void) => {
        return (value: Value) => {
          callOff();
          settle(value);
        };
      };
      send(functionName, body, personId).then(end(resolve), end(reject));
    });
