import { objections } from '@shared/contract/objections';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { decideObjection } from './decide-objection';
import { getObjection } from './get-objection';
import { listEscalated } from './list-escalated';
import { listObjections } from './list-objections';
import { prepareObjection, raiseObjection } from './raise-objection';
import { withdrawObjection } from './withdraw-objection';

export const routes = [
  write(objections.raise, raiseObjection, prepareObjection),
  read(objections.list, listObjections),
  read(objections.listEscalated, listEscalated),
  read(objections.get, getObjection),
  write(objections.decide, decideObjection),
  write(objections.withdraw, withdrawObjection),
];

export const main = serve(routes);
