import { serveTimer } from '../_runtime/serve-timer';
import { closeUnanswered } from './close-unanswered';

export const main = serveTimer('close-snapshots', closeUnanswered);
