import { points } from '@shared/contract/points';
import { read, readWith, write, writeWith } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { boardParts } from './boards/board-parts';
import { getEntry } from './get-entry';
import { getRanking } from './get-ranking';
import { listEntries } from './list-entries';
import { listRules } from './list-rules';
import { postBatch, prepareBatch } from './post-batch';
import { postParts, postPoints, preparePost } from './post-points';
import { reverseEntry } from './reverse-entry';

export const routes = [
  read(points.listRules, listRules),
  writeWith(points.post, postParts, postPoints, preparePost),
  write(points.postBatch, postBatch, prepareBatch),
  write(points.reverse, reverseEntry),
  read(points.listEntries, listEntries),
  read(points.getEntry, getEntry),
  readWith(points.getRanking, boardParts, getRanking),
];

export const main = serve(routes);
