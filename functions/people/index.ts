import { people } from '@shared/contract/people';
import { read } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { getMe } from './get-me';
import { listGrids } from './list-grids';
import { listHouseholds } from './list-households';
import { listMembers } from './list-members';
import { listVillages } from './list-villages';

export const routes = [
  read(people.getMe, getMe),
  read(people.listMembers, listMembers),
  read(people.listHouseholds, listHouseholds),
  read(people.listGrids, listGrids),
  read(people.listVillages, listVillages),
];

export const main = serve(routes);
