import { seals } from '@shared/contract/seals';
import { handOver } from '../_runtime/keep-file';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { makeMonthFile } from './export-month';
import { getSeal } from './get-seal';
import { getVerification } from './get-verification';
import { listPublicEntries } from './list-public-entries';
import { listSeals } from './list-seals';

export const routes = [
  read(seals.list, listSeals),
  read(seals.get, getSeal),
  read(seals.getVerification, getVerification),
  read(seals.listPublicEntries, listPublicEntries),
  write(seals.exportMonth, handOver, makeMonthFile),
];

export const main = serve(routes);
