import { serveTimer } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';
import { publishRankings } from './publish-rankings';

export const main = serveTimer('publish-rankings', (call) => publishRankings({ ...call, transact }));
