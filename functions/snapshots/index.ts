import { snapshots } from '@shared/contract/snapshots';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { advanceSnapshot, prepareAdvance } from './advance-snapshot';
import { getSnapshot } from './get-snapshot';
import { listSnapshots } from './list-snapshots';
import { prepareSnapshot, submitSnapshot } from './submit-snapshot';

export const routes = [
  write(snapshots.submit, submitSnapshot, prepareSnapshot),
  read(snapshots.list, listSnapshots),
  read(snapshots.get, getSnapshot),
  write(snapshots.advance, advanceSnapshot, prepareAdvance),
];

export const main = serve(routes);
