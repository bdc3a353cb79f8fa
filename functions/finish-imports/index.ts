import { serveTimer } from '../_runtime/serve-timer';
import { finishImports } from './finish-imports';

export const main = serveTimer('finish-imports', finishImports);
