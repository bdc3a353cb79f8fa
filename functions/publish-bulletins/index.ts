import { serveTimer } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';
import { publishPeriods } from '../points/close/publish-periods';
import { bulletinsOf } from './bulletins';

export const main = serveTimer('publish-bulletins', (call) =>
  publishPeriods({ ...call, transact }, 'half', (boards) => bulletinsOf(call.documents, boards)),
);
