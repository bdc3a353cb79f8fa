import { audits } from '@shared/contract/audits';
import { read } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { listAuditRecords } from './list-audit-records';

export const routes = [read(audits.list, listAuditRecords)];

export const main = serve(routes);
