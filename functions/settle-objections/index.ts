import { serveTimer } from '../_runtime/serve-timer';
import { settleObjections } from './settle-objections';

export const main = serveTimer('settle-objections', settleObjections);
