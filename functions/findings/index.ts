import { findings } from '@shared/contract/findings';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { decideFinding } from './decide-finding';
import { listFindings } from './list-findings';

export const routes = [read(findings.list, listFindings), write(findings.decide, decideFinding)];

export const main = serve(routes);
