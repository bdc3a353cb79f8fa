import { FunctionFailure } from '../../functions/function-failure';
import { RequestTally } from '../../functions/request-tally';
import type { Exchange } from '../exchange';
import { sendJsonText, sendRefusal } from '../send';
import type { LocalServices } from './local-services';
import { readJson } from './read-json';

/** `POST /emulator/timers/<function>/fire {at}`: runs a timer as of an ISO instant and answers its result. */
export async function fireTimer({ timers }: LocalServices, exchange: Exchange, name: string): Promise<void> {
  const { at } = await readJson(exchange.request);
  const dueAt = new Date(typeof at === 'string' ? at : Number.NaN);
  if (!timers.has(name)) {
    sendRefusal(exchange, 404, 'MethodUnknown');
    return;
  }
  if (Number.isNaN(dueAt.getTime())) {
    sendRefusal(exchange, 400, 'InvalidInput', { at: 'is not an ISO instant' });
    return;
  }
  const tally = new RequestTally();
  try {
    const resultText = await timers.fire(name, dueAt, tally);
    exchange.response.setHeader('x-emulator-requests', tally.toString());
    sendJsonText(exchange.response, 200, resultText);
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    sendRefusal(exchange, 500, 'Internal', { reason: error.code, message: error.message });
  }
}
