import { serveTimer } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';
import { publishPeriods } from '../points/close/publish-periods';

export const main = serveTimer('publish-years', (call) => publishPeriods({ ...call, transact }, 'year'));
