import { people } from '@shared/contract/people';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { advancePeople } from './advance-people';
import { decideJoinRequest } from './decide-join-request';
import { getContact } from './get-contact';
import { getHousehold } from './get-household';
import { getMe } from './get-me';
import { getPerson } from './get-person';
import { listGrids } from './list-grids';
import { listHouseholds } from './list-households';
import { listJoinRequests } from './list-join-requests';
import { listLiaisons } from './list-liaisons';
import { listMembers } from './list-members';
import { listPeople } from './list-people';
import { listVillages } from './list-villages';
import { reverseProxy } from './reverse-proxy';
import { submitHousehold } from './submit-household';
import { submitLiaison } from './submit-liaison';
import { submitPerson } from './submit-person';
import { submitProxy } from './submit-proxy';

export const routes = [
  read(people.getMe, getMe),
  read(people.listMembers, listMembers),
  read(people.listPeople, listPeople),
  read(people.getPerson, getPerson),
  write(people.getContact, getContact),
  write(people.submitPerson, submitPerson),
  write(people.advancePeople, advancePeople),
  read(people.listHouseholds, listHouseholds),
  read(people.getHousehold, getHousehold),
  write(people.submitHousehold, submitHousehold),
  write(people.submitLiaison, submitLiaison),
  read(people.listLiaisons, listLiaisons),
  write(people.submitProxy, submitProxy),
  write(people.reverseProxy, reverseProxy),
  read(people.listJoinRequests, listJoinRequests),
  write(people.decideJoinRequest, decideJoinRequest),
  read(people.listGrids, listGrids),
  read(people.listVillages, listVillages),
];

export const main = serve(routes);
