import { serveTimer } from '../_runtime/serve-timer';
import { finishMerges } from './finish-merges';

export const main = serveTimer('finish-merges', finishMerges);
