import { accounts } from '@shared/contract/accounts';
import { read, visitorRead, visitorWrite, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { decideSignIn, prepareDecision } from './decide-sign-in';
import { getJoinRequest } from './get-join-request';
import { getPendingSignIn } from './get-pending-sign-in';
import { getSignIn } from './get-sign-in';
import { listDevices } from './list-devices';
import { renewToken } from './renew-token';
import { reverseDevice } from './reverse-device';
import { preparePhone, submitBinding } from './submit-binding';
import { prepareJoinRequest, submitJoinRequest } from './submit-join-request';
import { prepareSignIn, submitSignIn } from './submit-sign-in';

export const routes = [
  visitorWrite(accounts.submitBinding, submitBinding, preparePhone),
  visitorWrite(accounts.submitJoinRequest, submitJoinRequest, prepareJoinRequest),
  visitorRead(accounts.getJoinRequest, getJoinRequest),
  read(accounts.listDevices, listDevices),
  write(accounts.reverseDevice, reverseDevice),
  visitorWrite(accounts.submitSignIn, submitSignIn, prepareSignIn),
  visitorWrite(accounts.getSignIn, getSignIn),
  read(accounts.getPendingSignIn, getPendingSignIn),
  write(accounts.decideSignIn, decideSignIn, prepareDecision),
  write(accounts.renewToken, renewToken),
];

export const main = serve(routes);
