import { serveTimer } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';
import { finishPublicity } from './finish-publicity';

export const main = serveTimer('finish-publicity', (call) => finishPublicity({ ...call, transact }));
