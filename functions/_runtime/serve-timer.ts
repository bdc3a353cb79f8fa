import { AppError } from '@shared/errors';
import { failed, type Answer } from './answer';
import { documents, type ReadableDocuments } from './documents';
import { asTimerEvent, isClientCall } from './event';
import { newId } from './ids';
import { log } from './log';
import type { FunctionContext } from './serve';

/** One firing of a timer, as its job receives it. */
export interface TimerCall {
  /** The instant the timer stands for: the event's own time, so that a run can be repeated later with the same result. */
  readonly now: string;
  readonly newId: () => string;
  readonly requestId: string;
  readonly documents: ReadableDocuments;
}

const instantOf = (event: unknown): string => {
  const timer = asTimerEvent(event);
  const at = timer === null ? Number.NaN : Date.parse(timer.Time);
  // Any client can call any function and forge a timer's event; an identity behind the call gives it away.
  if (timer === null || isClientCall()) throw new AppError('Forbidden');
  if (Number.isNaN(at)) throw new AppError('InvalidInput', { fields: ['Time'] });
  return new Date(at).toISOString();
};

/** The one doorway of a function called by a timer. `job` answers counts for the log and must bear being run again. */
export const serveTimer =
  (name: string, job: (call: TimerCall) => Promise<Readonly<Record<string, number>>>) =>
  async (event: unknown, context: FunctionContext = {}): Promise<Answer> => {
    const requestId = context.request_id ?? newId(new Date().toISOString());
    try {
      const now = instantOf(event);
      const data = await job({ now, newId: () => newId(now), requestId, documents });
      log(name, { requestId, now, ...data });
      return { ok: true, data };
    } catch (error) {
      return failed(error, null, requestId);
    }
  };
