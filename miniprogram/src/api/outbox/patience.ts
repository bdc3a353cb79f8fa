import { UploadFailed } from '@/platform/upload-failed';
import { NoAnswerError } from '../api-error';
import type { After, OutboxPorts } from './ports';

/** Longer than any transport of ours waits by itself. */
const sendMs = 90_000;
const uploadMs = 10 * 60_000;

const within = <Value>(
  asked: Promise<Value>,
  ms: number,
  after: After,
  failure: () => Error,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    const callOff = after(ms, () => reject(failure()));
    const end = <Outcome>(settle: (outcome: Outcome) => void) => {
      return (outcome: Outcome) => {
        callOff();
        settle(outcome);
      };
    };
    asked.then(end(resolve), end(reject));
  });

/** Ports on which nothing waits for ever: a transport that never says anything must not hold up everything behind it. */
export const withPatience = (ports: OutboxPorts): OutboxPorts => ({
  ...ports,
  send: (...call) => within(ports.send(...call), sendMs, ports.after, () => new NoAnswerError('timeout')),
  photos: {
    ...ports.photos,
    upload: (...photo) =>
      within(ports.photos.upload(...photo), uploadMs, ports.after, () => new UploadFailed('no end of it')),
  },
});
