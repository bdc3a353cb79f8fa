import { serveTimer } from '../_runtime/serve-timer';
import { keepRetention } from './keep-retention';

export const main = serveTimer('keep-retention', keepRetention);
